use recording::RecordingConfig;
use recording::mode::Mix;

fn main() {
    let _ = RecordingConfig::<Mix>::builder().secret("the key");
}
