use trtc::create::CreateCloudRecording;
use trtc::record_mode::Single;
use trtc::storage::Vod;

fn main() {
    let _ = CreateCloudRecording::<Single, Vod>::builder()
        .sdk_app_id(1_400_000_000_u64)
        .room_id("4321")
        .user_id("recorder")
        .record_params(|p| p)
        .storage_params(|s| s.cloud_vod(|v| v.tencent_vod(|v| v)))
        .build();
}
