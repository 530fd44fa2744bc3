//! The calls over HTTP, and what comes back.

mod stub;

use std::error::Error as _;
use std::time::{Duration, UNIX_EPOCH};

use livekit::egress::{Participant, RoomComposite, Track, TrackComposite, Web};
use livekit::encoding::{AudioCodec, Preset};
use livekit::output::{FileType, ImageSuffix, stream_protocol};
use livekit::start::{AudioMixing, Start, StartEgress};
use livekit::stop::{Stop, StopEgress};
use livekit::{ApiKey, Client, Refusal, Status};
use recording_core::http::{Authenticate, Bytes, Error, Request, StatusCode};
use serde_json::json;

use stub::{KEY, SECRET, Stub};

const STARTING: &str =
    r#"{"egress_id":"EG_1","room_name":"lobby","status":"EGRESS_STARTING","started_at":"0"}"#;

fn client(stub: &Stub, secret: &str) -> Client {
    Client::new(stub.url.parse().unwrap(), ApiKey::new(KEY, secret)).unwrap()
}

fn stop() -> Stop {
    Stop {
        request: StopEgress::builder().egress_id("EG_1").build().unwrap(),
    }
}

#[tokio::test]
async fn a_room_is_exported() {
    let stub = Stub::start(200, STARTING).await;
    let request = StartEgress::<RoomComposite>::builder()
        .room_name("lobby")
        .audio_only(true)
        .audio_mixing(AudioMixing::DualChannelAgent)
        .preset(Preset::FullHd30)
        .file_output(|f| {
            f.file_type(FileType::Ogg)
                .filepath("{room_name}-{time}")
                .s3(|s3| s3.bucket("b").access_key("id").secret("key"))
        })
        .segment_output(|s| {
            s.playlist_name("p")
                .ali_oss(|o| o.bucket("b").access_key("id").secret("key"))
        })
        .build()
        .unwrap();

    let info = client(&stub, SECRET)
        .send(&Start { request })
        .await
        .unwrap();

    assert_eq!(info.egress_id, "EG_1");
    assert_eq!(info.status, Status::Starting);
    let body = json!({
        "room_name": "lobby",
        "audio_only": true,
        "audio_mixing": "DUAL_CHANNEL_AGENT",
        "preset": "H264_1080P_30",
        "file_outputs": [{
            "file_type": "OGG",
            "filepath": "{room_name}-{time}",
            "s3": { "bucket": "b", "access_key": "id", "secret": "key" },
        }],
        "segment_outputs": [{
            "playlist_name": "p",
            "aliOSS": { "bucket": "b", "access_key": "id", "secret": "key" },
        }],
    });
    let path = "POST /twirp/livekit.Egress/StartRoomCompositeEgress";
    assert_eq!(stub.received(), (path.to_owned(), body));
}

#[tokio::test]
async fn a_page_is_exported() {
    let stub = Stub::start(200, STARTING).await;
    let request = StartEgress::<Web>::builder()
        .url("https://example.com")
        .await_start_signal(true)
        .advanced(|e| {
            e.width(640_u32)
                .audio_codec(AudioCodec::Aac)
                .key_frame_interval(2.5)
        })
        .stream_output(|s| {
            s.protocol(stream_protocol::Srt)
                .urls(["srt://example.com:9"])
        })
        .webhook(|w| w.url("https://example.com/hook").signing_key(KEY))
        .build()
        .unwrap();

    client(&stub, SECRET)
        .send(&Start { request })
        .await
        .unwrap();

    let body = json!({
        "url": "https://example.com",
        "await_start_signal": true,
        "advanced": { "width": 640, "audio_codec": "AAC", "key_frame_interval": 2.5 },
        "stream_outputs": [{ "protocol": "SRT", "urls": ["srt://example.com:9"] }],
        "webhooks": [{ "url": "https://example.com/hook", "signing_key": KEY }],
    });
    let path = "POST /twirp/livekit.Egress/StartWebEgress";
    assert_eq!(stub.received(), (path.to_owned(), body));
}

#[tokio::test]
async fn a_participant_is_exported() {
    let stub = Stub::start(200, STARTING).await;
    let request = StartEgress::<Participant>::builder()
        .room_name("lobby")
        .identity("ada")
        .screen_share(true)
        .image_output(|i| {
            i.capture_interval(5_u32)
                .filename_suffix(ImageSuffix::Timestamp)
                .gcp(|g| g.bucket("b").credentials("{}"))
        })
        .build()
        .unwrap();

    client(&stub, SECRET)
        .send(&Start { request })
        .await
        .unwrap();

    let body = json!({
        "room_name": "lobby",
        "identity": "ada",
        "screen_share": true,
        "image_outputs": [{
            "capture_interval": 5,
            "filename_suffix": "IMAGE_SUFFIX_TIMESTAMP",
            "gcp": { "bucket": "b", "credentials": "{}" },
        }],
    });
    let path = "POST /twirp/livekit.Egress/StartParticipantEgress";
    assert_eq!(stub.received(), (path.to_owned(), body));
}

#[tokio::test]
async fn two_tracks_are_exported() {
    let stub = Stub::start(200, STARTING).await;
    let request = StartEgress::<TrackComposite>::builder()
        .room_name("lobby")
        .audio_track_id("TR_A")
        .video_track_id("TR_V")
        .file_output(|f| f.azure(|a| a.account_name("n").account_key("key").container_name("c")))
        .build()
        .unwrap();

    client(&stub, SECRET)
        .send(&Start { request })
        .await
        .unwrap();

    let body = json!({
        "room_name": "lobby",
        "audio_track_id": "TR_A",
        "video_track_id": "TR_V",
        "file_outputs": [{
            "azure": { "account_name": "n", "account_key": "key", "container_name": "c" },
        }],
    });
    let path = "POST /twirp/livekit.Egress/StartTrackCompositeEgress";
    assert_eq!(stub.received(), (path.to_owned(), body));
}

#[tokio::test]
async fn a_track_is_exported() {
    let stub = Stub::start(200, STARTING).await;
    let request = StartEgress::<Track>::builder()
        .room_name("lobby")
        .track_id("TR_A")
        .websocket_url("wss://example.com/captions")
        .build()
        .unwrap();

    client(&stub, SECRET)
        .send(&Start { request })
        .await
        .unwrap();

    let body = json!({
        "room_name": "lobby",
        "track_id": "TR_A",
        "websocket_url": "wss://example.com/captions",
    });
    let path = "POST /twirp/livekit.Egress/StartTrackEgress";
    assert_eq!(stub.received(), (path.to_owned(), body));
}

#[tokio::test]
async fn an_egress_is_stopped() {
    let stub = Stub::start(200, r#"{"egress_id":"EG_1","status":"EGRESS_PAUSED"}"#).await;

    let info = client(&stub, SECRET).send(&stop()).await.unwrap();

    assert_eq!(info.status, Status::Other("EGRESS_PAUSED".to_owned()));
    let path = "POST /twirp/livekit.Egress/StopEgress";
    assert_eq!(
        stub.received(),
        (path.to_owned(), json!({ "egress_id": "EG_1" }))
    );
}

#[tokio::test]
async fn a_wrong_secret_is_refused() {
    let stub = Stub::start(200, STARTING).await;

    let error = client(&stub, "another secret")
        .send(&stop())
        .await
        .unwrap_err();

    assert!(matches!(
        error,
        Error::Answer(Refusal::Status(StatusCode::UNAUTHORIZED))
    ));
    assert_eq!(
        error.source().unwrap().to_string(),
        "the service does not know who asks; check the API key and its secret"
    );
}

#[tokio::test]
async fn an_error_of_twirp_is_the_services_own() {
    let stub = Stub::start(
        404,
        r#"{"code":"not_found","msg":"egress does not exist","meta":{}}"#,
    )
    .await;

    let error = client(&stub, SECRET).send(&stop()).await.unwrap_err();

    assert_eq!(
        error.source().unwrap().to_string(),
        "not_found: egress does not exist (HTTP 404 Not Found)"
    );
}

#[tokio::test]
async fn what_is_no_answer_is_told_apart() {
    let proxy = Stub::start(502, "<html>").await;
    let other = Stub::start(200, r#"{"egress_id":7}"#).await;

    let status = client(&proxy, SECRET).send(&stop()).await.unwrap_err();
    let body = client(&other, SECRET).send(&stop()).await.unwrap_err();

    assert!(matches!(
        status,
        Error::Answer(Refusal::Status(StatusCode::BAD_GATEWAY))
    ));
    assert!(matches!(body, Error::Answer(Refusal::NotTheAnswer(_))));
}

/// Computed by the `hmac` and `base64` of Python.
const TOKEN: &str = concat!(
    "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
    ".eyJpc3MiOiJBUElleGFtcGxlIiwibmJmIjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDAwNjAsInZpZGVvIjp7InJvb21SZWNvcmQiOnRydWV9fQ",
    ".t1Qt7yBZc2I1ZqyayaWjJ1bAXetb4ppFdC-y9_3qzRI",
);

#[test]
fn the_token_is_the_jwt_that_others_make() {
    let key = ApiKey::new(KEY, SECRET)
        .with_clock(|| UNIX_EPOCH + Duration::from_millis(1_700_000_000_999));
    let mut request = Request::new(Bytes::new());

    key.authenticate(&mut request).unwrap();

    assert_eq!(request.headers()["authorization"], TOKEN);
    assert!(!format!("{key:?} {request:?}").contains("nobody"));
}
