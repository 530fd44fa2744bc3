use trtc::create::CreateCloudRecording;
use trtc::record_mode::Single;
use trtc::storage::Bucket;

fn main() {
    let _ = CreateCloudRecording::<Single, Bucket>::builder().mix_transcode_params(|t| t);
}
