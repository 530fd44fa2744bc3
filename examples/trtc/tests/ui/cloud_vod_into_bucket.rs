use trtc::create::CreateCloudRecording;
use trtc::record_mode::Single;
use trtc::storage::Bucket;

fn main() {
    let _ = CreateCloudRecording::<Single, Bucket>::builder()
        .storage_params(|s| s.cloud_vod(|v| v.tencent_vod(|v| v)));
}
