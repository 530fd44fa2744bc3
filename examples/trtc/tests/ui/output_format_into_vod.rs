use trtc::create::{CreateCloudRecording, OutputFormat};
use trtc::record_mode::Single;
use trtc::storage::Vod;

fn main() {
    let _ = CreateCloudRecording::<Single, Vod>::builder()
        .record_params(|p| p.output_format(OutputFormat::Mp4));
}
