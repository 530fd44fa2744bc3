use trtc::create::{AvMerge, CreateCloudRecording};
use trtc::record_mode::Mixed;
use trtc::storage::Bucket;

fn main() {
    let _ = CreateCloudRecording::<Mixed, Bucket>::builder()
        .record_params(|p| p.av_merge(AvMerge::Together));
}
