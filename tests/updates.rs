//! Changes of a recording while it runs, against an emulator.

mod support;

use std::time::Duration;

use recording::answer::{RtmpStatus, ServiceState};
use recording::error::{AnswerError, ErrorKind};
use recording::mode::{Individual, Mix, Web};
use recording::session::{Ended, JoinsChannel, Recording, SessionError};
use recording::start::StartClientRequest;
use recording::update::UpdateClientRequest;
use recording::vendor::AlibabaOss;
use recording::{
    AlibabaRegion, CallError, ChannelType, StreamMode, UidGroup, UpdateLayoutClientRequest,
    mixed_video_layout, stream_types,
};
use recording_emulator::{Emulator, Operation, Scripted};
use serde_json::json;
use support::{bodies, client, emulator};

type Transport = recording::core::http::ReqwestTransport;

/// A recording of a channel that has files.
async fn running<M: JoinsChannel>(
    emulator: &Emulator,
    configuration: StartClientRequest<M>,
) -> Recording<M, Transport> {
    let session = client(emulator).session::<M>("room", 7).unwrap();
    let session = session.no_app_certificate();
    let acquired = session.acquire(configuration).await.unwrap();
    let recording = acquired.start().await.unwrap();
    emulator.advance(Duration::from_secs(10));
    recording
}

/// A recording of a page that has files.
async fn page(emulator: &Emulator, push_to: Option<&str>) -> Recording<Web, Transport> {
    let session = client(emulator).session::<Web>("a page", 7).unwrap();
    let acquired = session.acquire(support::web(push_to)).await.unwrap();
    let recording = acquired.start().await.unwrap();
    emulator.advance(Duration::from_secs(10));
    recording
}

/// A recording of each user's audio, and of nothing else.
fn voices() -> StartClientRequest<Individual> {
    StartClientRequest::<Individual>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::LiveBroadcasting)
                .stream_types(stream_types::Audio)
                .stream_mode(StreamMode::Original)
                .subscribe_audio_uids([123])
                .subscribe_uid_group(UidGroup::UpTo2)
        })
        .storage_config(|_| support::mix().storage_config().unwrap().clone())
        .build()
        .unwrap()
}

/// The service said that there is no such recording.
fn assert_not_found(error: &SessionError) {
    let SessionError::Call(CallError::Answer(AnswerError::Service(error))) = error else {
        panic!("no answer of the service: {error:?}")
    };
    assert_eq!(error.kind(), ErrorKind::TaskNotFound);
}

/// Another user to listen to.
fn other_voice<M: JoinsChannel>() -> UpdateClientRequest<M> {
    let lists = json!({"streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["456"]}}});
    UpdateClientRequest::from_json(&lists.to_string()).unwrap()
}

// Whom to subscribe to, and the keys of the storage.

#[tokio::test]
async fn another_user_is_listened_to() {
    let emulator = emulator().await;
    let mut recording = running(&emulator, voices()).await;
    let change = UpdateClientRequest::<Individual>::builder()
        .stream_subscribe(|s| s.audio_uid_list(|l| l.subscribe_audio_uids([456])))
        .build()
        .unwrap();

    let updated = recording.update(change).await.unwrap();

    let sid = recording.sid();
    let files = recording.query().await.unwrap();
    let names: Vec<_> = files.files().names().collect();
    assert_eq!(updated.sid.as_ref(), Some(sid));
    assert_eq!(
        bodies(&emulator, Operation::Update),
        [json!({"cname": "room", "uid": "7", "clientRequest": {
            "streamSubscribe": {"audioUidList": {"subscribeAudioUids": ["456"]}}}})]
    );
    assert_eq!(
        names,
        [
            format!("{sid}_room__uid_s_123__uid_e_audio.m3u8"),
            format!("{sid}_room__uid_s_456__uid_e_audio.m3u8"),
        ]
    );
}

#[tokio::test]
async fn every_mode_takes_new_keys_of_the_storage() {
    let emulator = emulator().await;
    let keys = json!({"storageConfig": {"vendor": 2, "region": 0, "bucket": "bucket",
        "accessKey": "new", "secretKey": "newer"}})
    .to_string();

    let mut individual = running(&emulator, support::individual()).await;
    let change = UpdateClientRequest::from_json(&keys).unwrap();
    individual.update(change).await.unwrap();
    individual.stop().await.unwrap();
    emulator.advance(Duration::from_secs(10));
    let mut screenshots = running(&emulator, support::screenshots()).await;
    let change = UpdateClientRequest::from_json(&keys).unwrap();
    screenshots.update(change).await.unwrap();
    screenshots.stop().await.unwrap();
    emulator.advance(Duration::from_secs(10));
    let mut mix = running(&emulator, support::mix()).await;
    let change = UpdateClientRequest::<Mix>::builder()
        .storage_config(|s| {
            s.vendor(AlibabaOss)
                .region(AlibabaRegion::CnHangzhou)
                .bucket("bucket")
                .access_key("new")
                .secret_key("newer")
        })
        .build()
        .unwrap();
    mix.update(change).await.unwrap();
    let mut web = page(&emulator, None).await;
    let change = UpdateClientRequest::from_json(&keys).unwrap();
    web.update(change).await.unwrap();

    let sent = bodies(&emulator, Operation::Update);
    let sent: Vec<_> = sent
        .iter()
        .map(|body| body["clientRequest"].to_string())
        .collect();
    assert_eq!(sent.len(), 4);
    assert!(sent.iter().all(|request| *request == sent[0]), "{sent:?}");
}

#[tokio::test]
async fn what_is_not_recorded_is_not_listed() {
    let emulator = emulator().await;
    let mut voices = running(&emulator, voices()).await;
    let lists = json!({"streamSubscribe": {"videoUidList": {"subscribeVideoUids": ["456"]}}});
    let faces = UpdateClientRequest::from_json(&lists.to_string()).unwrap();

    let error = voices.update(faces).await.unwrap_err();
    let resumed = client(&emulator).resume::<Individual>(voices.handle());
    let faces = UpdateClientRequest::from_json(&lists.to_string()).unwrap();
    let after_resuming = resumed.unwrap().update(faces).await.unwrap_err();

    assert!(matches!(error, SessionError::NotStarted(_)), "{error:?}");
    assert_eq!(
        error.to_string(),
        "nothing was sent: `videoUidList` lists users whose video is not recorded: the recording was \
         started with `streamTypes` 0"
    );
    assert_eq!(after_resuming.to_string(), error.to_string());
    assert!(bodies(&emulator, Operation::Update).is_empty());
    voices.update(other_voice()).await.unwrap();
}

#[tokio::test]
async fn an_update_that_fails_leaves_the_recording_as_it_was() {
    let emulator = emulator().await;
    let mut recording = running(&emulator, support::mix()).await;
    emulator.script(Operation::Update, [Scripted::Drop, Scripted::NotFound]);

    let lost = recording.update(other_voice()).await.unwrap_err();
    let not_found = recording.update(other_voice()).await.unwrap_err();
    recording.update(other_voice()).await.unwrap();

    let SessionError::Call(lost) = lost else {
        panic!("{lost:?}")
    };
    assert!(lost.may_have_arrived());
    assert_not_found(&not_found);
    assert!(matches!(recording.stop().await, Ok(Ended::Stopped(_))));
}

// The layout.

#[tokio::test]
async fn a_composite_recording_is_laid_out_anew() {
    let emulator = emulator().await;
    let mut recording = running(&emulator, support::mix()).await;
    let layout = UpdateLayoutClientRequest::builder()
        .mixed_video_layout(mixed_video_layout::Vertical)
        .max_resolution_uid(123)
        .background_color("#0000FF")
        .build()
        .unwrap();

    let updated = recording.update_layout(layout).await.unwrap();

    assert_eq!(updated.sid.as_ref(), Some(recording.sid()));
    assert_eq!(
        bodies(&emulator, Operation::UpdateLayout),
        [json!({"cname": "room", "uid": "7", "clientRequest": {
            "mixedVideoLayout": 2, "maxResolutionUid": "123", "backgroundColor": "#0000FF"}})]
    );
    for request in emulator.requests() {
        assert_eq!(request.status, Some(200), "{request:?}");
    }
}

#[tokio::test]
async fn a_layout_of_a_recording_that_is_gone_is_not_found() {
    let emulator = emulator().await;
    let mut recording = running(&emulator, support::mix()).await;
    emulator.script(Operation::UpdateLayout, [Scripted::NotFound]);
    let layout = UpdateLayoutClientRequest::builder()
        .mixed_video_layout(mixed_video_layout::Floating)
        .build()
        .unwrap();

    let error = recording.update_layout(layout).await.unwrap_err();

    assert_not_found(&error);
}

// A page.

#[tokio::test]
async fn the_recording_of_a_page_pauses_and_goes_on() {
    let emulator = emulator().await;
    let mut recording = page(&emulator, None).await;

    recording.pause().await.unwrap();
    let paused = recording.query().await.unwrap().server_response;
    recording.resume().await.unwrap();
    let resumed = recording.query().await.unwrap().server_response;

    assert_eq!(paused.web_recorder().unwrap().onhold, Some(true));
    assert_eq!(resumed.web_recorder().unwrap().onhold, Some(false));
    let state = resumed.web_recorder().unwrap().state.clone();
    assert_eq!(state, Some(ServiceState::InProgress));
    let sent = bodies(&emulator, Operation::Update);
    let config = |onhold: bool| json!({"webRecordingConfig": {"onhold": onhold}});
    assert_eq!(sent[0]["clientRequest"], config(true));
    assert_eq!(sent[1]["clientRequest"], config(false));
}

#[tokio::test]
async fn a_page_is_pushed_elsewhere() {
    let emulator = emulator().await;
    let mut recording = page(&emulator, Some("rtmp://a/live/key")).await;

    recording.push_to("rtmp://b/live/key").await.unwrap();

    let queried = recording.query().await.unwrap().server_response;
    let [output] = &queried.rtmp_publish().unwrap().outputs[..] else {
        panic!("one output")
    };
    assert_eq!(output.rtmp_url, "rtmp://b/live/key");
    assert_eq!(output.status, Some(RtmpStatus::Publishing));
}

#[tokio::test]
async fn a_page_that_is_not_pushed_is_not_pushed_elsewhere() {
    let emulator = emulator().await;
    let mut recording = page(&emulator, None).await;

    let error = recording.push_to("rtmp://b/live/key").await.unwrap_err();

    assert!(matches!(error, SessionError::NotStarted(_)), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("key"));
    assert!(bodies(&emulator, Operation::Update).is_empty());
}

#[tokio::test]
async fn an_address_that_is_none_is_not_sent() {
    let emulator = emulator().await;
    let mut recording = page(&emulator, Some("rtmp://a/live/key")).await;

    let error = recording.push_to("https://b/live/key").await.unwrap_err();

    let SessionError::Invalid(violations) = error else {
        panic!("{error:?}")
    };
    let [violation] = violations.as_slice() else {
        panic!("{violations}")
    };
    assert_eq!(violation.rule, Some("R182"));
    assert_eq!(violation.pointer, "/rtmpPublishConfig/outputs/0/rtmpUrl");
    assert!(bodies(&emulator, Operation::Update).is_empty());
}

#[tokio::test]
async fn the_recording_of_a_page_ends_with_its_files() {
    let emulator = emulator().await;
    let recording = page(&emulator, Some("rtmp://a/live/key")).await;
    let (index, prefix) = (recording.index_key(), recording.file_name_prefix().to_vec());

    let ended = recording.stop().await.unwrap();

    let Ended::Stopped(stopped) = ended else {
        panic!("{ended:?}")
    };
    let keys: Vec<_> = stopped.files().object_keys(&prefix).collect();
    assert_eq!(keys[0], index);
    assert_eq!(keys.len(), 2);
    assert!(stopped.server_response.upload().is_some());
}
