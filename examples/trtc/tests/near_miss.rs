//! For each program of `ui/`, one that differs by the least and is right: that this file compiles is
//! the larger part of the test.

use trtc::create::{AvMerge, CreateCloudRecording, OutputFormat, RecordParams};
use trtc::layout::{MixLayoutParams, mix_layout_mode};
use trtc::modify::ModifyCloudRecording;
use trtc::record_mode::{Mixed, Single};
use trtc::storage::{Bucket, Vod};
use trtc::storage_params::{CloudStorage, StorageParams, vendor};
use trtc::subscribe::SubscribeStreamUserIds;
use trtc::watermark::{WaterMark, water_mark_type};

#[test]
fn av_merge_of_mixed_recording() {
    let params = RecordParams::<Single, Bucket>::builder().av_merge(AvMerge::Together);

    assert!(params.build().is_ok());
}

#[test]
fn mix_transcode_params_of_single_recording() {
    let _ = CreateCloudRecording::<Mixed, Bucket>::builder().mix_transcode_params(|t| t);
}

#[test]
fn modified_layout_of_single_recording() {
    let change = ModifyCloudRecording::<Mixed>::builder()
        .sdk_app_id(1_400_000_000_u64)
        .task_id("task")
        .mix_layout_params(|l| l.mix_layout_mode(mix_layout_mode::Grid));

    assert!(change.build().is_ok());
}

#[test]
fn cloud_vod_into_bucket() {
    let params = StorageParams::<Vod>::builder().cloud_vod(|v| v.tencent_vod(|v| v));

    assert!(params.build().is_ok());
}

#[test]
fn output_format_into_vod() {
    let params = RecordParams::<Single, Bucket>::builder().output_format(OutputFormat::Mp4);

    assert!(params.build().is_ok());
}

#[test]
fn endpoint_url_of_cos() {
    let storage = CloudStorage::builder()
        .vendor(vendor::S3)
        .endpoint_url("store.example.com")
        .region("auto")
        .bucket("b")
        .access_key("id")
        .secret_key("key");

    assert!(storage.build().is_ok());
}

#[test]
fn missing_layout_list_of_custom_layout() {
    let layout = MixLayoutParams::builder().mix_layout_mode(mix_layout_mode::Grid);

    assert!(layout.build().is_ok());
}

#[test]
fn large_window_of_grid() {
    let layout = MixLayoutParams::builder()
        .mix_layout_mode(mix_layout_mode::Floating)
        .max_resolution_user_id("ada");

    assert!(layout.build().is_ok());
}

#[test]
fn missing_text_of_text_watermark() {
    let mark = WaterMark::builder()
        .water_mark_type(water_mark_type::Text)
        .water_mark_char(|t| {
            t.top(0_u32)
                .left(0_u32)
                .width(9_u32)
                .height(9_u32)
                .chars("live")
        });

    assert!(mark.build().is_ok());
}

#[test]
fn allowed_and_blocked_users() {
    let users = SubscribeStreamUserIds::builder()
        .subscribe_audio_user_ids(["ada"])
        .un_subscribe_video_user_ids(["bob"]);

    assert!(users.build().is_ok());
}

#[test]
fn missing_user_sig() {
    let request = CreateCloudRecording::<Single, Vod>::builder()
        .sdk_app_id(1_400_000_000_u64)
        .room_id("4321")
        .user_id("recorder")
        .user_sig("sig")
        .record_params(|p| p)
        .storage_params(|s| s.cloud_vod(|v| v.tencent_vod(|v| v)));

    assert!(request.build().is_ok());
}
