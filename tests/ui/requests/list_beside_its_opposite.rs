use recording::RecordingConfig;
use recording::mode::Mix;

fn main() {
    let _ = RecordingConfig::<Mix>::builder()
        .subscribe_audio_uids([1])
        .unsubscribe_audio_uids([2]);
}
