use recording::mode::Mix;
use recording::{RecordingConfig, stream_types};

fn main() {
    let _ = RecordingConfig::<Mix>::builder()
        .stream_types(stream_types::Audio)
        .unsubscribe_video_uids([1]);
}
