//! The three calls over HTTP, and what comes back.

mod stub;

use std::error::Error as _;

use recording_core::http::{Error, StatusCode};
use serde_json::json;
use trtc::create::{AvMerge, Create, CreateCloudRecording, StreamType};
use trtc::delete::{Delete, DeleteCloudRecording};
use trtc::layout::mix_layout_mode;
use trtc::modify::{Modify, ModifyCloudRecording};
use trtc::record_mode::{Mixed, Single};
use trtc::storage::{Bucket, Vod};
use trtc::storage_params::{MediaType, vendor};
use trtc::transcode::{Channel, SampleRate};
use trtc::watermark::{Position, water_mark_type};
use trtc::{Client, Refusal};

use stub::{SECRET_ID, SECRET_KEY, Stub};

const TASK: &str = r#"{"Response":{"TaskId":"task","RequestId":"r-1","New":1}}"#;

fn client(stub: &Stub, key: &str) -> Client {
    Client::new(stub.url.parse().unwrap(), "ap-singapore", SECRET_ID, key).unwrap()
}

fn delete() -> Delete {
    let request = DeleteCloudRecording::builder()
        .sdk_app_id(1_400_000_000_u64)
        .task_id("task")
        .build();
    Delete {
        request: request.unwrap(),
    }
}

#[tokio::test]
async fn a_mixed_recording_into_a_bucket_is_created() {
    let stub = Stub::start(200, TASK).await;
    let request = CreateCloudRecording::<Mixed, Bucket>::builder()
        .sdk_app_id(1_400_000_000_u64)
        .room_id("4321")
        .user_id("recorder")
        .user_sig("sig")
        .record_params(|p| p.max_idle_time(60))
        .storage_params(|s| {
            s.cloud_storage(|b| {
                b.vendor(vendor::S3)
                    .region("eu-central-1")
                    .bucket("b")
                    .access_key("id")
                    .secret_key("key")
                    .file_name_prefix(["a", "b"])
                    .endpoint_url("store.example.com")
            })
        })
        .mix_transcode_params(|t| {
            t.video_params(|v| {
                v.width(1280_u32)
                    .height(720_u32)
                    .fps(25)
                    .bit_rate(1_500_000_u32)
                    .gop(10_u32)
            })
            .audio_params(|a| {
                a.sample_rate(SampleRate::Khz48)
                    .channel(Channel::Stereo)
                    .bit_rate(64_000_u32)
            })
        })
        .mix_layout_params(|l| {
            l.mix_layout_mode(mix_layout_mode::Custom)
                .mix_layout(|w| {
                    w.top(0_u32)
                        .left(0_u32)
                        .width(1280_u32)
                        .height(720_u32)
                        .user_id("ada")
                })
                .water_mark(|w| {
                    w.water_mark_type(water_mark_type::Timestamp)
                        .water_mark_timestamp(|t| t.pos(Position::TopLeft).time_zone(-3))
                })
        })
        .build()
        .unwrap();

    let task = client(&stub, SECRET_KEY)
        .send(&Create { request })
        .await
        .unwrap();

    assert_eq!(
        (task.task_id.as_str(), task.request_id.as_str()),
        ("task", "r-1")
    );
    let body = json!({
        "SdkAppId": 1_400_000_000,
        "RoomId": "4321",
        "UserId": "recorder",
        "UserSig": "sig",
        "RecordParams": { "RecordMode": 2, "MaxIdleTime": 60 },
        "StorageParams": { "CloudStorage": {
            "Vendor": 1, "Region": "eu-central-1", "Bucket": "b", "AccessKey": "id",
            "SecretKey": "key", "FileNamePrefix": ["a", "b"], "EndpointUrl": "store.example.com",
        }},
        "MixTranscodeParams": {
            "VideoParams": {
                "Width": 1280, "Height": 720, "Fps": 25, "BitRate": 1_500_000, "Gop": 10,
            },
            "AudioParams": { "SampleRate": 1, "Channel": 2, "BitRate": 64_000 },
        },
        "MixLayoutParams": {
            "MixLayoutMode": 4,
            "MixLayoutList": [
                { "Top": 0, "Left": 0, "Width": 1280, "Height": 720, "UserId": "ada" },
            ],
            "WaterMarkList": [
                { "WaterMarkType": 2, "WaterMarkTimestamp": { "Pos": 0, "TimeZone": -3 } },
            ],
        },
    });
    assert_eq!(stub.received(), ("CreateCloudRecording".to_owned(), body));
}

#[tokio::test]
async fn a_single_recording_into_vod_is_created() {
    let stub = Stub::start(200, TASK).await;
    let request = CreateCloudRecording::<Single, Vod>::builder()
        .sdk_app_id(1_400_000_000_u64)
        .room_id("4321")
        .user_id("recorder")
        .user_sig("sig")
        .record_params(|p| p.stream_type(StreamType::Audio).av_merge(AvMerge::Together))
        .storage_params(|s| s.cloud_vod(|v| v.tencent_vod(|v| v.media_type(MediaType::Aac))))
        .build()
        .unwrap();

    client(&stub, SECRET_KEY)
        .send(&Create { request })
        .await
        .unwrap();

    let body = json!({
        "SdkAppId": 1_400_000_000,
        "RoomId": "4321",
        "UserId": "recorder",
        "UserSig": "sig",
        "RecordParams": { "RecordMode": 1, "StreamType": 1, "AvMerge": 1 },
        "StorageParams": { "CloudVod": { "TencentVod": { "MediaType": 2 } } },
    });
    assert_eq!(stub.received(), ("CreateCloudRecording".to_owned(), body));
}

#[tokio::test]
async fn a_recording_is_modified() {
    let stub = Stub::start(200, TASK).await;
    let request = ModifyCloudRecording::<Mixed>::builder()
        .sdk_app_id(1_400_000_000_u64)
        .task_id("task")
        .mix_layout_params(|l| {
            l.mix_layout_mode(mix_layout_mode::Floating)
                .max_resolution_user_id("ada")
        })
        .subscribe_stream_user_ids(|s| s.subscribe_audio_user_ids(["ada", "1.*$"]))
        .build()
        .unwrap();

    let task = client(&stub, SECRET_KEY).send(&Modify { request }).await;

    assert_eq!(task.unwrap().task_id, "task");
    let body = json!({
        "SdkAppId": 1_400_000_000,
        "TaskId": "task",
        "MixLayoutParams": { "MixLayoutMode": 1, "MaxResolutionUserId": "ada" },
        "SubscribeStreamUserIds": { "SubscribeAudioUserIds": ["ada", "1.*$"] },
    });
    assert_eq!(stub.received(), ("ModifyCloudRecording".to_owned(), body));
}

#[tokio::test]
async fn a_recording_is_deleted() {
    let stub = Stub::start(200, TASK).await;

    let task = client(&stub, SECRET_KEY).send(&delete()).await;

    assert_eq!(task.unwrap().task_id, "task");
    let body = json!({ "SdkAppId": 1_400_000_000, "TaskId": "task" });
    assert_eq!(stub.received(), ("DeleteCloudRecording".to_owned(), body));
}

#[tokio::test]
async fn a_wrong_key_is_refused_inside_of_200() {
    let stub = Stub::start(200, TASK).await;

    let error = client(&stub, "another key")
        .send(&delete())
        .await
        .unwrap_err();

    let Error::Answer(Refusal::Service(error)) = error else {
        panic!("{error:?}");
    };
    assert_eq!(error.code, "AuthFailure.SignatureFailure");
}

#[tokio::test]
async fn an_error_inside_of_200_is_the_services_own() {
    let stub = Stub::start(
        200,
        r#"{"Response":{"Error":{"Code":"FailedOperation.RoomNotExist","Message":"no room"},"RequestId":"r-2"}}"#,
    )
    .await;

    let error = client(&stub, SECRET_KEY).send(&delete()).await.unwrap_err();

    assert_eq!(
        error.source().unwrap().to_string(),
        "FailedOperation.RoomNotExist: no room (request r-2)"
    );
}

#[tokio::test]
async fn what_is_no_answer_is_told_apart() {
    let proxy = Stub::start(502, "<html>").await;
    let other = Stub::start(200, r#"{"Response":{"TaskId":7,"RequestId":"r-3"}}"#).await;

    let status = client(&proxy, SECRET_KEY)
        .send(&delete())
        .await
        .unwrap_err();
    let body = client(&other, SECRET_KEY)
        .send(&delete())
        .await
        .unwrap_err();

    assert!(matches!(
        status,
        Error::Answer(Refusal::Status(StatusCode::BAD_GATEWAY))
    ));
    assert!(matches!(body, Error::Answer(Refusal::NotTheAnswer(_))));
}
