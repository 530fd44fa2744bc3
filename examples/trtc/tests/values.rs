//! What only the run knows: values, and JSON from elsewhere.

use trtc::create::{CreateCloudRecording, StreamType, room_id_type};
use trtc::layout::mix_layout_mode;
use trtc::record_mode::{Mixed, Single};
use trtc::storage::{Bucket, Vod};
use trtc::storage_params::{MediaType, vendor};

#[test]
fn each_object_and_each_value_is_judged_at_once() {
    let request = CreateCloudRecording::<Single, Vod>::builder()
        .sdk_app_id(1_400_000_000_u64)
        .room_id("lobby")
        .user_id("")
        .user_sig("sig")
        .record_params(|p| p.max_idle_time(4_u32))
        .storage_params(|s| {
            s.cloud_vod(|v| {
                v.tencent_vod(|v| v.media_type(MediaType::Aac).user_define_record_id("ö"))
            })
        })
        .build();

    assert_eq!(
        request.unwrap_err().to_string(),
        "/RoomId: `RoomId` is not a number from 1 to 4294967295: correct it, or set `RoomIdType` to 0\n\
         /UserId: `UserId` has 0 characters: 1 or more are allowed\n\
         /StorageParams: `MediaType` is AAC, which has no picture: record `StreamType` 1 (`Audio`)\n\
         /RecordParams/MaxIdleTime: `MaxIdleTime` is 4: 5 to 86400 is allowed\n\
         /StorageParams/CloudVod/TencentVod/UserDefineRecordId: `UserDefineRecordId` has 'ö', which is not allowed: use only `A-Za-z0-9_-`"
    );
}

#[test]
fn the_same_with_right_values_is_taken() {
    let request = CreateCloudRecording::<Single, Vod>::builder()
        .sdk_app_id(1_400_000_000_u64)
        .room_id_type(room_id_type::Text)
        .room_id("lobby")
        .user_id("r")
        .user_sig("sig")
        .record_params(|p| p.max_idle_time(5_u32).stream_type(StreamType::Audio))
        .storage_params(|s| {
            s.cloud_vod(|v| {
                v.tencent_vod(|v| v.media_type(MediaType::Aac).user_define_record_id("o"))
            })
        })
        .build();

    assert!(request.is_ok());
}

#[test]
fn windows_lie_within_the_canvas() {
    let with = |width: u32| {
        CreateCloudRecording::<Mixed, Bucket>::builder()
            .sdk_app_id(1_400_000_000_u64)
            .room_id("4321")
            .user_id("r")
            .user_sig("sig")
            .record_params(|p| p)
            .storage_params(|s| {
                s.cloud_storage(|b| {
                    b.vendor(vendor::TencentCos)
                        .region("ap-singapore")
                        .bucket("b")
                        .access_key("id")
                        .secret_key("key")
                })
            })
            .mix_layout_params(|l| {
                l.mix_layout_mode(mix_layout_mode::Custom)
                    .mix_layout(|w| w.top(0_u32).left(0_u32).width(360_u32).height(640_u32))
                    .mix_layout(|w| w.top(0_u32).left(100_u32).width(width).height(640_u32))
            })
            .build()
    };

    assert!(with(260).is_ok());
    assert_eq!(
        with(261).unwrap_err().to_string(),
        "/MixLayoutParams: window 1 of `MixLayoutList` ends at 361, 640: the canvas is 360 by 640"
    );
}

#[test]
fn json_is_read_by_the_same_rules() {
    let json = r#"{
        "SdkAppId": 1400000000, "RoomId": "4321", "UserId": "r", "UserSig": "sig",
        "RecordParams": { "RecordMode": 2, "OutputFormat": 3 },
        "StorageParams": { "CloudVod": { "TencentVod": { "ExpireTime": 0 } } },
        "MixTranscodeParams": {}
    }"#;

    let single = CreateCloudRecording::<Single, Vod>::from_json(json);

    assert_eq!(
        single.unwrap_err().to_string(),
        "/RecordParams/RecordMode: `RecordMode` is 2: record mode 1 (`Single`) demands 1\n\
         /RecordParams/OutputFormat: `OutputFormat` is not allowed in storage `vod`: remove it, or use storage `bucket`\n\
         /MixTranscodeParams: `MixTranscodeParams` is not allowed in record mode 1 (`Single`): remove it, or use record mode 2 (`Mixed`)"
    );
}
