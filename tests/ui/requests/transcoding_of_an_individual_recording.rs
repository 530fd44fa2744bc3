use recording::mode::Individual;
use recording::{RecordingConfig, TranscodingConfig};

fn config(hd: TranscodingConfig) {
    let _ = RecordingConfig::<Individual>::builder().transcoding_config(|_| hd);
}

fn main() {}
