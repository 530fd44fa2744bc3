//! Which bodies are refused, rule by rule, and in which words.

use recording_emulator::Emulator;
use serde_json::{Value, json};

use crate::client::{Client, start_body};

const RECORDING: &str = "/clientRequest/recordingConfig";
const STORAGE: &str = "/clientRequest/storageConfig";

/// `body` with `patch` merged in; `null` removes a key.
fn merge(body: &mut Value, patch: &Value) {
    let (Some(into), Some(patch)) = (body.as_object_mut(), patch.as_object()) else {
        *body = patch.clone();
        return;
    };
    for (key, value) in patch {
        if value.is_null() {
            into.remove(key);
        } else {
            merge(into.entry(key).or_insert_with(|| json!({})), value);
        }
    }
}

/// A start of `mode`, changed at `at` (a JSON pointer).
fn changed(mode: &str, at: &str, patch: Value) -> Value {
    let mut body = start_body("room", "42", mode);
    let patch = at
        .rsplit('/')
        .filter(|key| !key.is_empty())
        .fold(patch, |inner, key| json!({ key: inner }));
    merge(&mut body, &patch);
    body
}

/// A start of `mode` with `key` of the object at `at` set to `value`.
fn changed_at(mode: &str, at: &str, key: &str, value: &Value) -> Value {
    let mut body = start_body("room", "42", mode);
    if body.pointer(at).is_none() {
        body = changed(mode, at, json!({}));
    }
    body.pointer_mut(at).unwrap()[key] = value.clone();
    body
}

/// The code, and why: of one start with this body.
async fn start(emulator: &Emulator, mode: &str, body: &Value) -> (u64, String) {
    let client = Client::of(emulator);
    let resource = client.resource(mode, "room", "42").await;
    let answer = client.start(&resource, mode, body).await;
    let why = emulator
        .requests()
        .last()
        .and_then(|request| request.why.clone());
    (answer.code().1, why.unwrap_or_default())
}

async fn strict() -> Emulator {
    Emulator::builder().time_scale(0.0).start().await.unwrap()
}

/// Whether a start of `mode` with `key` set to `value` is refused for it.
async fn is_refused(emulator: &Emulator, mode: &str, at: &str, key: &str, value: &Value) -> bool {
    let body = changed_at(mode, at, key, value);
    let (code, why) = start(emulator, mode, &body).await;
    assert_eq!(code == 2, why.contains(&format!("{at}/{key}")), "{why}");
    code == 2
}

/// Each row: mode, where, what is changed there, and the reason.
async fn assert_refused(
    rows: impl IntoIterator<Item = (&'static str, &'static str, Value, &'static str)>,
) {
    let emulator = strict().await;
    for (mode, at, patch, reason) in rows {
        let body = changed(mode, at, patch);

        let refused = start(&emulator, mode, &body).await;

        assert_eq!(refused, (2, reason.to_owned()), "{body}");
    }
}

/// Each row: mode, the `clientRequest` of a change, and the reason.
async fn assert_change_refused(
    operation: &str,
    rows: impl IntoIterator<Item = (&'static str, Value, &'static str)>,
) {
    let emulator = strict().await;
    let client = Client::of(&emulator);
    for (mode, request, reason) in rows {
        let body = json!({ "cname": "room", "uid": "42", "clientRequest": request });

        let answer = client.change(operation, "r", "s", mode, &body).await;

        assert_eq!(
            (answer.code(), answer.text("reason").as_str()),
            ((400, 2), reason),
            "{body}"
        );
    }
}

#[tokio::test]
async fn what_belongs_to_another_mode() {
    assert_refused([
        (
            "individual",
            RECORDING,
            json!({ "transcodingConfig": {} }),
            "/clientRequest/recordingConfig/transcodingConfig: unknown key in this operation and mode",
        ),
        (
            "individual",
            RECORDING,
            json!({ "audioProfile": 1 }),
            "/clientRequest/recordingConfig/audioProfile: unknown key in this operation and mode",
        ),
        (
            "mix",
            RECORDING,
            json!({ "streamMode": "default" }),
            "/clientRequest/recordingConfig/streamMode: unknown key in this operation and mode",
        ),
        (
            "mix",
            "/clientRequest",
            json!({ "snapshotConfig": { "fileType": ["jpg"] } }),
            "/clientRequest/snapshotConfig: unknown key in this operation and mode",
        ),
        (
            "mix",
            "/clientRequest",
            json!({ "extensionServiceConfig": {} }),
            "/clientRequest/extensionServiceConfig: unknown key in this operation and mode",
        ),
    ])
    .await;
}

#[tokio::test]
async fn what_is_missing() {
    assert_refused([
        (
            "individual",
            "",
            json!({ "cname": null }),
            "/cname: missing",
        ),
        (
            "mix",
            "",
            json!({ "uid": null }),
            "/uid: missing",
        ),
        (
            "mix",
            "/clientRequest",
            json!({ "storageConfig": null }),
            "/clientRequest/storageConfig: missing",
        ),
        (
            "individual",
            "/clientRequest",
            json!({ "recordingConfig": null }),
            "/clientRequest/recordingConfig: missing",
        ),
        (
            "individual",
            RECORDING,
            json!({ "streamMode": null }),
            "/clientRequest/recordingConfig/streamMode: missing: an individual recording states its `streamMode`",
        ),
        (
            "individual",
            RECORDING,
            json!({ "subscribeUidGroup": null }),
            "/clientRequest/recordingConfig/subscribeUidGroup: missing",
        ),
        (
            "mix",
            RECORDING,
            json!({ "channelType": null }),
            "/clientRequest/recordingConfig/channelType: missing",
        ),
        (
            "mix",
            STORAGE,
            json!({ "vendor": null, "region": null, "bucket": null, "accessKey": null, "secretKey": null }),
            "/clientRequest/storageConfig/vendor: missing; /clientRequest/storageConfig/region: missing; /clientRequest/storageConfig/bucket: missing; /clientRequest/storageConfig/accessKey: missing; /clientRequest/storageConfig/secretKey: missing",
        ),
    ])
    .await;
}

#[tokio::test]
async fn what_has_the_wrong_type_or_value() {
    assert_refused([
        (
            "mix",
            "",
            json!({ "uid": 42 }),
            "/uid: a UID is a decimal integer from 1 to 4294967295, written as a string",
        ),
        (
            "mix",
            "",
            json!({ "uid": "042" }),
            "/uid: a UID is a decimal integer from 1 to 4294967295, written as a string",
        ),
        (
            "mix",
            "",
            json!({ "uid": "4294967296" }),
            "/uid: a UID is a decimal integer from 1 to 4294967295, written as a string",
        ),
        (
            "mix",
            "",
            json!({ "cname": "a/b" }),
            "/cname: a channel name is a string of 1 to 64 bytes: letters, digits, space and !#$%&()+-:;<=.>?@[]^_{}|~,",
        ),
        (
            "mix",
            RECORDING,
            json!({ "channelType": "1" }),
            "/clientRequest/recordingConfig/channelType: not one of [0,1]",
        ),
        (
            "mix",
            RECORDING,
            json!({ "maxIdleTime": 3 }),
            "/clientRequest/recordingConfig/maxIdleTime: the value is less than the minimum of 5",
        ),
        (
            "mix",
            RECORDING,
            json!({ "maxIdleTime": 2_592_001 }),
            "/clientRequest/recordingConfig/maxIdleTime: the value is greater than the maximum of 2592000",
        ),
        (
            "mix",
            RECORDING,
            json!({ "maxIdleTime": "30" }),
            "/clientRequest/recordingConfig/maxIdleTime: the value is not of type \"integer\"",
        ),
        (
            "mix",
            RECORDING,
            json!({ "subscribeUidGroup": 6 }),
            "/clientRequest/recordingConfig/subscribeUidGroup: not one of [0,1,2,3,4,5]",
        ),
        (
            "individual",
            RECORDING,
            json!({ "streamMode": "Standard" }),
            "/clientRequest/recordingConfig/streamMode: not one of [\"default\",\"standard\",\"original\"]",
        ),
        (
            "mix",
            RECORDING,
            json!({ "privateParams": "correctEXTINF" }),
            "/clientRequest/recordingConfig/privateParams: a string that holds JSON, and this one does not",
        ),
        (
            "mix",
            RECORDING,
            json!({ "maxidletime": 30 }),
            "/clientRequest/recordingConfig/maxidletime: unknown key in this operation and mode",
        ),
    ])
    .await;
}

#[tokio::test]
async fn which_streams() {
    assert_refused([
        (
            "mix",
            RECORDING,
            json!({ "streamTypes": 0, "subscribeVideoUids": ["7"] }),
            "/clientRequest/recordingConfig/subscribeVideoUids: `streamTypes` 0 records no video",
        ),
        (
            "mix",
            RECORDING,
            json!({ "streamTypes": 1, "unSubscribeAudioUids": ["7"] }),
            "/clientRequest/recordingConfig/unSubscribeAudioUids: `streamTypes` 1 records no audio",
        ),
        (
            "mix",
            RECORDING,
            json!({ "subscribeAudioUids": ["7"], "unSubscribeAudioUids": ["8"] }),
            "/clientRequest/recordingConfig/unSubscribeAudioUids: `subscribeAudioUids` excludes this list",
        ),
        (
            "individual",
            RECORDING,
            json!({ "subscribeVideoUids": ["7"], "unsubscribeVideoUids": ["8"] }),
            "/clientRequest/recordingConfig/unsubscribeVideoUids: `subscribeVideoUids` excludes this list",
        ),
        (
            "mix",
            RECORDING,
            json!({ "unSubscribeAudioUids": ["7"], "unsubscribeAudioUids": ["7"] }),
            "/clientRequest/recordingConfig/unsubscribeAudioUids: the other spelling of `unSubscribeAudioUids`, which is given too",
        ),
        (
            "mix",
            RECORDING,
            json!({ "unSubscribeVideoUids": ["7"], "unsubscribeVideoUids": ["7"] }),
            "/clientRequest/recordingConfig/unsubscribeVideoUids: the other spelling of `unSubscribeVideoUids`, which is given too",
        ),
        (
            "mix",
            RECORDING,
            json!({ "subscribeAudioUids": ["#allstream#", "7"] }),
            "/clientRequest/recordingConfig/subscribeAudioUids: `#allstream#` stands alone",
        ),
        (
            "mix",
            RECORDING,
            json!({ "unSubscribeAudioUids": ["#allstream#"] }),
            "/clientRequest/recordingConfig/unSubscribeAudioUids/0: a UID is a decimal integer from 1 to 4294967295, written as a string",
        ),
        (
            "mix",
            RECORDING,
            json!({ "subscribeVideoUids": [7] }),
            "/clientRequest/recordingConfig/subscribeVideoUids/0: a UID is a decimal integer from 1 to 4294967295, written as a string",
        ),
    ])
    .await;
}

#[tokio::test]
async fn encryption() {
    assert_refused([
        (
            "mix",
            RECORDING,
            json!({ "decryptionMode": 1 }),
            "/clientRequest/recordingConfig/secret: missing: a `decryptionMode` other than 0 needs it",
        ),
        (
            "mix",
            RECORDING,
            json!({ "secret": "s" }),
            "/clientRequest/recordingConfig/secret: without decryption (`decryptionMode` 0) there is none",
        ),
        (
            "individual",
            RECORDING,
            json!({ "decryptionMode": 7, "secret": "s" }),
            "/clientRequest/recordingConfig/salt: missing: `decryptionMode` 7 and 8 need it",
        ),
        (
            "individual",
            RECORDING,
            json!({ "decryptionMode": 7, "secret": "s", "salt": "c2hvcnQ=" }),
            "/clientRequest/recordingConfig/salt: a salt is 32 bytes in base64",
        ),
        (
            "mix",
            RECORDING,
            json!({ "decryptionMode": 1, "secret": "s", "salt": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" }),
            "/clientRequest/recordingConfig/salt: only `decryptionMode` 7 and 8 take one",
        ),
    ])
    .await;
}

#[tokio::test]
async fn screenshots() {
    assert_refused([
        (
            "individual",
            "/clientRequest",
            json!({ "snapshotConfig": {} }),
            "/clientRequest/snapshotConfig/fileType: missing",
        ),
        (
            "individual",
            "/clientRequest",
            json!({ "snapshotConfig": { "fileType": ["png"] } }),
            "/clientRequest/snapshotConfig/fileType: not [\"jpg\"]",
        ),
        (
            "individual",
            "/clientRequest",
            json!({ "snapshotConfig": { "fileType": ["jpg"], "captureInterval": 4 } }),
            "/clientRequest/snapshotConfig/captureInterval: the value is less than the minimum of 5",
        ),
        (
            "individual",
            "/clientRequest",
            json!({ "snapshotConfig": { "fileType": ["jpg"] }, "recordingConfig": { "streamTypes": 0 } }),
            "/clientRequest/recordingConfig/streamTypes: screenshots need video: 1 or 2",
        ),
        (
            "individual",
            "/clientRequest",
            json!({ "snapshotConfig": { "fileType": ["jpg"] }, "recordingConfig": { "subscribeAudioUids": ["7"] } }),
            "/clientRequest/recordingConfig/subscribeVideoUids: missing: screenshots beside `subscribeAudioUids` need it",
        ),
        (
            "individual",
            "/clientRequest",
            json!({ "snapshotConfig": { "fileType": ["jpg"] }, "recordingFileConfig": {}, "recordingConfig": { "streamMode": null } }),
            "/clientRequest/recordingConfig/streamMode: missing: an individual recording states its `streamMode`",
        ),
        ("individual", "/clientRequest", json!({ "snapshotConfig": { "fileType": ["jpg"], "captureInterval": 3_601 } }),
            "/clientRequest/snapshotConfig/captureInterval: the value is greater than the maximum of 3600"),
    ])
    .await;
}

#[tokio::test]
async fn files() {
    assert_refused([
        (
            "individual",
            "/clientRequest",
            json!({ "recordingFileConfig": { "avFileType": ["hls", "mp4"] } }),
            "/clientRequest/recordingFileConfig/avFileType: an individual recording is written as [\"hls\"]",
        ),
        (
            "mix",
            "/clientRequest",
            json!({ "recordingFileConfig": { "avFileType": ["mp4"] } }),
            "/clientRequest/recordingFileConfig/avFileType: either [\"hls\"] or [\"hls\",\"mp4\"]",
        ),
    ])
    .await;
}

#[tokio::test]
async fn the_picture() {
    assert_refused([
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "width": 1921 } }),
            "/clientRequest/recordingConfig/transcodingConfig/width: the value is greater than the maximum of 1920",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "width": 1920, "height": 1920 } }),
            "/clientRequest/recordingConfig/transcodingConfig: `width` times `height` is more than 2073600 pixels",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "bitrate": 6501 } }),
            "/clientRequest/recordingConfig/transcodingConfig/bitrate: the value is greater than the maximum of 6500",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "backgroundColor": "#FF00" } }),
            "/clientRequest/recordingConfig/transcodingConfig/backgroundColor: a colour is a string of `#` and six hex digits",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "backgroundImage": "ftp://x" } }),
            "/clientRequest/recordingConfig/transcodingConfig/backgroundImage: an image is a string, the http or https URL of a JPG or BMP",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "mixedVideoLayout": 3 } }),
            "/clientRequest/recordingConfig/transcodingConfig/layoutConfig: missing: `mixedVideoLayout` 3 needs its windows",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "layoutConfig": [{ "x_axis": 0, "y_axis": 0, "width": 1, "height": 1 }] } }),
            "/clientRequest/recordingConfig/transcodingConfig/layoutConfig: windows belong to `mixedVideoLayout` 3 alone",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "mixedVideoLayout": 3, "layoutConfig": [] } }),
            "/clientRequest/recordingConfig/transcodingConfig/layoutConfig: the value has less than 1 item",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "mixedVideoLayout": 3, "layoutConfig": [{ "x_axis": 0.5, "y_axis": 0, "width": 0.6, "height": 1.1 }] } }),
            "/clientRequest/recordingConfig/transcodingConfig/layoutConfig/0/height: the value is greater than the maximum of 1; /clientRequest/recordingConfig/transcodingConfig/layoutConfig/0: `x_axis` plus `width` is more than 1; /clientRequest/recordingConfig/transcodingConfig/layoutConfig/0: `y_axis` plus `height` is more than 1",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "backgroundConfig": [{ "uid": "7" }] } }),
            "/clientRequest/recordingConfig/transcodingConfig/backgroundConfig/0/image_url: missing",
        ),
    ])
    .await;
}

#[tokio::test]
async fn storage() {
    assert_refused([
        (
            "mix",
            STORAGE,
            json!({ "vendor": 4 }),
            "/clientRequest/storageConfig/vendor: not one of [1,2,3,5,6,7,8,11]",
        ),
        (
            "mix",
            STORAGE,
            json!({ "region": 17 }),
            "/clientRequest/storageConfig/region: not a region of vendor 1: 0 to 16, 18 to 22, 24, 25",
        ),
        (
            "mix",
            STORAGE,
            json!({ "vendor": 8, "region": 0 }),
            "/clientRequest/storageConfig/region: not a region of vendor 8: 1 to 7",
        ),
        (
            "mix",
            STORAGE,
            json!({ "vendor": 6, "stsToken": "t" }),
            "/clientRequest/storageConfig/stsToken: temporary credentials belong to vendors 1, 2 and 3",
        ),
        (
            "mix",
            STORAGE,
            json!({ "vendor": 2, "extensionParams": { "sse": "kms" } }),
            "/clientRequest/storageConfig/extensionParams/sse: encryption at rest belongs to vendor 1",
        ),
        (
            "mix",
            STORAGE,
            json!({ "extensionParams": { "sse": "aes" } }),
            r#"/clientRequest/storageConfig/extensionParams/sse: not one of ["kms","aes256"]"#,
        ),
        (
            "mix",
            STORAGE,
            json!({ "vendor": 3, "extensionParams": { "tag": "A=B" } }),
            "/clientRequest/storageConfig/extensionParams/tag: object tags belong to vendors 1 and 2",
        ),
        (
            "mix",
            STORAGE,
            json!({ "vendor": 11 }),
            "/clientRequest/storageConfig/extensionParams: missing: vendor 11 is found by its `extensionParams.endpoint`",
        ),
        (
            "mix",
            STORAGE,
            json!({ "vendor": 11, "extensionParams": {} }),
            "/clientRequest/storageConfig/extensionParams/endpoint: missing: vendor 11 is found by its `extensionParams.endpoint`",
        ),
        (
            "mix",
            STORAGE,
            json!({ "extensionParams": { "endpoint": "s3.example.com" } }),
            "/clientRequest/storageConfig/extensionParams/endpoint: an endpoint belongs to vendor 11",
        ),
        (
            "mix",
            STORAGE,
            json!({ "fileNamePrefix": ["a/b"] }),
            "/clientRequest/storageConfig/fileNamePrefix/0: a directory is a string of letters and digits",
        ),
        (
            "mix",
            STORAGE,
            json!({ "secretKey": 5 }),
            "/clientRequest/storageConfig/secretKey: the value is not of type \"string\"",
        ),
        ("mix", STORAGE, json!({ "vendor": 6, "region": -1 }),
            "/clientRequest/storageConfig/region: the value is less than the minimum of 0"),
    ])
    .await;
}

#[tokio::test]
async fn a_web_page() {
    let services =
        |services: Value| json!({ "extensionServiceConfig": { "extensionServices": services } });
    let recorder = |change: Value| {
        let mut service = start_body("room", "42", "web")["clientRequest"]["extensionServiceConfig"]["extensionServices"][0].clone();
        merge(&mut service, &change);
        service
    };
    let push = json!({ "serviceName": "rtmp_publish_service", "serviceParam": { "outputs": [] } });
    assert_refused([
        ("web", "/clientRequest", json!({ "token": "t" }), "/clientRequest/token: unknown key in this operation and mode"),
        ("web", "/clientRequest", json!({ "recordingConfig": { "channelType": 1 } }), "/clientRequest/recordingConfig: unknown key in this operation and mode"),
        ("web", "/clientRequest", json!({ "extensionServiceConfig": null }), "/clientRequest/extensionServiceConfig: missing"),
        ("web", "/clientRequest", services(json!([])), "/clientRequest/extensionServiceConfig/extensionServices: exactly one `web_recorder_service` is needed"),
        ("web", "/clientRequest", services(json!([push])), "/clientRequest/extensionServiceConfig/extensionServices: exactly one `web_recorder_service` is needed"),
        ("web", "/clientRequest", services(json!([recorder(json!({})), recorder(json!({}))])), "/clientRequest/extensionServiceConfig/extensionServices: exactly one `web_recorder_service` is needed"),
        ("web", "/clientRequest", services(json!([recorder(json!({})), push, push])), "/clientRequest/extensionServiceConfig/extensionServices: at most one `rtmp_publish_service` is possible"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "errorHandlePolicy": "error_ignore" }))])), "/clientRequest/extensionServiceConfig/extensionServices/0/errorHandlePolicy: not \"error_abort\""),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": { "url": null } }))])), "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam/url: missing"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": { "videoWidth": 239 } }))])), "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam/videoWidth: the value is less than the minimum of 240"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": { "videoWidth": 1920, "videoHeight": 1920 } }))])), "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam: `videoWidth` times `videoHeight` is more than 2073600 pixels"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": { "maxRecordingHour": 721 } }))])), "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam/maxRecordingHour: the value is greater than the maximum of 720"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": { "readyTimeout": -1 } }))])), "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam/readyTimeout: the value is less than the minimum of 0"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": { "outputs": [] } }))])), "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam/outputs: unknown key in this operation and mode"),
        ("web", "/clientRequest", services(json!([recorder(json!({})), { "serviceName": "rtmp_publish_service", "serviceParam": { "outputs": [{ "rtmpUrl": "http://a" }] } }])), "/clientRequest/extensionServiceConfig/extensionServices/1/serviceParam/outputs/0/rtmpUrl: a string, an rtmp or rtmps URL"),
        ("web", "/clientRequest", services(json!([recorder(json!({})), { "serviceName": "aliyun_vod_service", "serviceParam": {} }])), "/clientRequest/extensionServiceConfig/extensionServices/1/serviceName: not one of [\"web_recorder_service\",\"rtmp_publish_service\"]"),
        ("web", "/clientRequest", json!({ "extensionServiceConfig": { "errorHandlePolicy": "error_ignore" } }),
            r#"/clientRequest/extensionServiceConfig/errorHandlePolicy: not "error_abort""#),
        ("web", "/clientRequest", json!({ "extensionServiceConfig": { "extensionServices": null } }),
            "/clientRequest/extensionServiceConfig/extensionServices: missing"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": null }))])),
            "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam: missing"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceName": null }))])),
            "/clientRequest/extensionServiceConfig/extensionServices/0/serviceName: missing; \
             /clientRequest/extensionServiceConfig/extensionServices: exactly one `web_recorder_service` is needed"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": { "videoHeight": 239 } }))])),
            "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam/videoHeight: the value is less than the minimum of 240"),
        ("web", "/clientRequest", services(json!([recorder(json!({ "serviceParam": { "videoWidth": 240, "videoHeight": 1921 } }))])),
            "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam/videoHeight: the value is greater than the maximum of 1920"),
        ("web", "/clientRequest",
            services(json!([recorder(json!({})), { "serviceName": "rtmp_publish_service", "errorHandlePolicy": "error_abort", "serviceParam": { "outputs": [] } }])),
            r#"/clientRequest/extensionServiceConfig/extensionServices/1/errorHandlePolicy: not "error_ignore""#),
        ("web", "/clientRequest",
            services(json!([recorder(json!({})), { "serviceName": "rtmp_publish_service", "serviceParam": {} }])),
            "/clientRequest/extensionServiceConfig/extensionServices/1/serviceParam/outputs: missing"),
    ])
    .await;
}

#[tokio::test]
async fn an_update() {
    assert_change_refused("update", [
        (
            "mix",
            json!({}),
            "/clientRequest: an update of nothing",
        ),
        (
            "web",
            json!({}),
            "/clientRequest: an update of nothing",
        ),
        (
            "mix",
            json!({ "webRecordingConfig": { "onhold": true } }),
            "/clientRequest/webRecordingConfig: unknown key in this operation and mode",
        ),
        (
            "web",
            json!({ "streamSubscribe": {} }),
            "/clientRequest/streamSubscribe: unknown key in this operation and mode",
        ),
        (
            "mix",
            json!({ "streamSubscribe": { "audioUidList": {} } }),
            "/clientRequest/streamSubscribe/audioUidList: an update of nothing",
        ),
        (
            "individual",
            json!({ "streamSubscribe": { "audioUidList": { "subscribeAudioUids": [] } } }),
            "/clientRequest/streamSubscribe/audioUidList/subscribeAudioUids: an update lists at least one UID",
        ),
        (
            "individual",
            json!({ "streamSubscribe": { "videoUidList": { "subscribeVideoUids": ["1"], "unSubscribeVideoUids": ["2"] } } }),
            "/clientRequest/streamSubscribe/videoUidList/unSubscribeVideoUids: `subscribeVideoUids` excludes this list",
        ),
        (
            "individual",
            json!({ "storageConfig": { "vendor": 1 } }),
            "/clientRequest/storageConfig/region: missing; /clientRequest/storageConfig/bucket: missing; /clientRequest/storageConfig/accessKey: missing; /clientRequest/storageConfig/secretKey: missing",
        ),
        (
            "web",
            json!({ "webRecordingConfig": { "onhold": "true" } }),
            "/clientRequest/webRecordingConfig/onhold: the value is not of type \"boolean\"",
        ),
        (
            "web",
            json!({ "rtmpPublishConfig": { "outputs": [{ "rtmpUrl": "rtmp://a" }, { "rtmpUrl": "rtmp://b" }] } }),
            "/clientRequest/rtmpPublishConfig/outputs: the value has more than 1 item",
        ),
        (
            "mix",
            json!({ "streamSubscribe": { "audioUidList": { "unSubscribeAudioUids": [] } } }),
            "/clientRequest/streamSubscribe/audioUidList/unSubscribeAudioUids: an update lists at least one UID",
        ),
        (
            "web",
            json!({ "rtmpPublishConfig": {} }),
            "/clientRequest/rtmpPublishConfig/outputs: missing",
        ),
        (
            "web",
            json!({ "rtmpPublishConfig": { "outputs": [{}] } }),
            "/clientRequest/rtmpPublishConfig/outputs/0/rtmpUrl: missing",
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_new_layout() {
    assert_change_refused("updateLayout", [
        (
            "mix",
            json!({ "mixedVideoLayout": 3 }),
            "/clientRequest/layoutConfig: missing: `mixedVideoLayout` 3 needs its windows",
        ),
        (
            "mix",
            json!({ "layoutConfig": [{ "x_axis": 0, "y_axis": 0, "width": 1, "height": 1 }] }),
            "/clientRequest/layoutConfig: windows belong to `mixedVideoLayout` 3 alone",
        ),
        (
            "mix",
            json!({ "mixedVideoLayout": 3, "layoutConfig": [{ "x_axis": 0.5, "y_axis": 0, "width": 0.6, "height": 1 }] }),
            "/clientRequest/layoutConfig/0: `x_axis` plus `width` is more than 1",
        ),
        (
            "mix",
            json!({ "width": 360 }),
            "/clientRequest/width: unknown key in this operation and mode",
        ),
    ])
    .await;
}

#[tokio::test]
async fn every_number_has_its_bounds() {
    let canvas = "/clientRequest/recordingConfig/transcodingConfig";
    let page = "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam";
    let rows: [(&str, &str, &str, i64, Option<i64>); 14] = [
        ("mix", RECORDING, "maxIdleTime", 5, Some(2_592_000)),
        ("individual", RECORDING, "subscribeUidGroup", 0, Some(5)),
        ("mix", canvas, "width", 1, Some(1_920)),
        ("mix", canvas, "height", 1, Some(1_920)),
        ("mix", canvas, "fps", 1, None),
        ("mix", canvas, "bitrate", 1, Some(6_500)),
        ("mix", STORAGE, "region", 0, Some(25)),
        ("mix", STORAGE, "stsExpiration", 0, None),
        ("web", page, "videoWidth", 240, Some(1_920)),
        ("web", page, "maxRecordingHour", 1, Some(720)),
        ("web", page, "videoBitrate", 1, None),
        ("web", page, "videoFps", 5, Some(60)),
        ("web", page, "maxVideoDuration", 30, Some(240)),
        ("web", page, "readyTimeout", 0, Some(60)),
    ];
    let emulator = strict().await;
    for (mode, at, key, least, most) in rows {
        let most_or_least = most.unwrap_or(least);
        for (value, refused) in [
            (json!(least - 1), true),
            (json!(least), false),
            (json!(most_or_least), false),
            (json!(most_or_least + 1), most.is_some()),
            (json!(least.to_string()), true),
        ] {
            let described = format!("{key}: {value}");
            assert_eq!(
                is_refused(&emulator, mode, at, key, &value).await,
                refused,
                "{described}"
            );
        }
    }
}

#[tokio::test]
async fn every_choice_is_one_of_a_few() {
    let canvas = "/clientRequest/recordingConfig/transcodingConfig";
    let page = "/clientRequest/extensionServiceConfig/extensionServices/0/serviceParam";
    let rows = [
        ("mix", RECORDING, "channelType", 1, 2),
        ("mix", RECORDING, "streamTypes", 2, 3),
        ("mix", RECORDING, "videoStreamType", 1, 2),
        ("mix", RECORDING, "audioProfile", 2, 3),
        ("mix", RECORDING, "decryptionMode", 0, 9),
        ("mix", canvas, "mixedVideoLayout", 2, 4),
        ("web", page, "audioProfile", 2, 3),
    ];
    let emulator = strict().await;
    for (mode, at, key, last, too_many) in rows {
        assert!(
            !is_refused(&emulator, mode, at, key, &json!(last)).await,
            "{key}: {last}"
        );
        let refused = start(
            &emulator,
            mode,
            &changed_at(mode, at, key, &json!(too_many)),
        )
        .await;
        assert!(
            refused.1.contains(&format!("{at}/{key}: not one of ")),
            "{refused:?}"
        );
    }
}

#[tokio::test]
async fn every_vendor_has_its_regions() {
    let emulator = strict().await;
    for (vendor, beyond) in [
        (1, 17),
        (1, 23),
        (1, 26),
        (2, 28),
        (3, 20),
        (7, 16),
        (8, 0),
        (8, 8),
    ] {
        let body = changed(
            "mix",
            STORAGE,
            json!({ "vendor": vendor, "region": beyond }),
        );

        let (code, why) = start(&emulator, "mix", &body).await;

        assert_eq!(code, 2, "vendor {vendor}, region {beyond}");
        assert!(
            why.contains(&format!("/region: not a region of vendor {vendor}")),
            "{why}"
        );
    }
}

#[tokio::test]
async fn lists_have_their_lengths() {
    let uids = |count: u32| json!((1..=count).map(|uid| uid.to_string()).collect::<Vec<_>>());
    let window = json!({ "x_axis": 0, "y_axis": 0, "width": 1, "height": 1 });
    let layout =
        |count| json!({ "mixedVideoLayout": 3, "layoutConfig": vec![window.clone(); count] });
    let rows = [
        ("subscribeAudioUids", uids(32), uids(33)),
        ("unSubscribeVideoUids", uids(32), uids(33)),
        ("transcodingConfig", layout(17), layout(18)),
    ];
    let emulator = strict().await;
    for (key, full, too_long) in rows {
        assert!(
            !is_refused(&emulator, "mix", RECORDING, key, &full).await,
            "{key}"
        );
        assert!(
            is_refused(&emulator, "mix", RECORDING, key, &too_long).await,
            "{key}"
        );
    }
}

#[tokio::test]
async fn a_window_is_four_fractions_and_options() {
    let window = |change: Value| {
        let mut window = json!({ "uid": "7", "x_axis": 0.5, "y_axis": 0, "width": 0.5, "height": 1, "alpha": 1, "render_mode": 1 });
        merge(&mut window, &change);
        json!({ "mixedVideoLayout": 3, "layoutConfig": [window] })
    };
    let refused = [
        json!({ "x_axis": -0.1 }),
        json!({ "y_axis": "0" }),
        json!({ "alpha": 1.1 }),
        json!({ "render_mode": 2 }),
        json!({ "uid": "0" }),
        json!({ "x_axis": null }),
        json!({ "height": null }),
        json!({ "color": "#000000" }),
    ];
    let emulator = strict().await;

    assert!(
        !is_refused(
            &emulator,
            "mix",
            RECORDING,
            "transcodingConfig",
            &window(json!({}))
        )
        .await
    );
    for change in refused {
        let described = change.to_string();
        let refused = is_refused(
            &emulator,
            "mix",
            RECORDING,
            "transcodingConfig",
            &window(change),
        )
        .await;
        assert!(refused, "{described}");
    }
}

/// What a careful client would not send and the service takes all the same, with the decision
/// that says so.
#[tokio::test]
async fn what_is_let_pass() {
    let rows = [
        (
            "mix",
            "/clientRequest",
            json!({ "recordingConfig": null }),
            "Q4",
        ),
        ("mix", RECORDING, json!({ "subscribeUidGroup": 0 }), "Q3"),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "width": 640 } }),
            "Q7",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "fps": 25 } }),
            "Q8",
        ),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "maxResolutionUid": "7" } }),
            "Q11",
        ),
        (
            "mix",
            RECORDING,
            json!({ "subscribeAudioUids": ["7", "7"] }),
            "Q12",
        ),
        ("mix", STORAGE, json!({ "stsToken": "t" }), "Q18"),
        ("mix", RECORDING, json!({ "subscribeAudioUids": [] }), "Q19"),
        (
            "individual",
            RECORDING,
            json!({ "subscribeAudioUids": ["1", "2", "3"] }),
            "Q22",
        ),
        (
            "individual",
            RECORDING,
            json!({ "streamMode": "original" }),
            "Q24",
        ),
        ("mix", "/clientRequest", json!({ "token": "" }), "Q48"),
        (
            "mix",
            RECORDING,
            json!({ "transcodingConfig": { "backgroundImage": "http://x/y.jpg" } }),
            "Q52",
        ),
    ];
    for (mode, at, patch, decision) in rows {
        let emulator = strict().await;

        let accepted = start(&emulator, mode, &changed(mode, at, patch)).await;

        assert_eq!(accepted, (0, String::new()), "{decision}");
    }
}

#[tokio::test]
async fn every_vendor_is_taken_with_what_belongs_to_it() {
    let endpoint = json!({ "endpoint": "s3.example.com" });
    let rows = [
        json!({ "vendor": 1, "region": 25, "stsExpiration": 1, "extensionParams": { "sse": "kms", "tag": "A=B" } }),
        json!({ "vendor": 2, "region": 27, "stsToken": "t", "extensionParams": { "tag": "A=B" } }),
        json!({ "vendor": 3, "region": 19, "stsToken": "t", "stsExpiration": 1 }),
        json!({ "vendor": 5, "region": 0 }),
        json!({ "vendor": 6, "region": 99 }),
        json!({ "vendor": 7, "region": 15 }),
        json!({ "vendor": 8, "region": 1 }),
        json!({ "vendor": 11, "region": 0, "extensionParams": endpoint }),
    ];
    for patch in rows {
        let emulator = strict().await;

        let accepted = start(&emulator, "mix", &changed("mix", STORAGE, patch.clone())).await;

        assert_eq!(accepted, (0, String::new()), "{patch}");
    }
}

#[tokio::test]
async fn every_encryption_is_taken_with_what_belongs_to_it() {
    let salt = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    let rows = [
        json!({ "decryptionMode": 0 }),
        json!({ "decryptionMode": 6, "secret": "s" }),
        json!({ "decryptionMode": 7, "secret": "s", "salt": salt }),
        json!({ "decryptionMode": 8, "secret": "s", "salt": salt }),
    ];
    for patch in rows {
        let emulator = strict().await;

        let accepted = start(&emulator, "mix", &changed("mix", RECORDING, patch.clone())).await;

        assert_eq!(accepted, (0, String::new()), "{patch}");
    }
}

#[tokio::test]
async fn a_lenient_emulator_forgives_unknown_keys_and_a_missing_stream_mode() {
    let rows = [
        ("mix", RECORDING, json!({ "streamMode": "default" })),
        ("mix", "/clientRequest", json!({ "somethingNew": 1 })),
        ("individual", RECORDING, json!({ "streamMode": null })),
    ];
    for (mode, at, patch) in rows {
        let emulator = Emulator::builder()
            .lenient(true)
            .time_scale(0.0)
            .start()
            .await
            .unwrap();

        let accepted = start(&emulator, mode, &changed(mode, at, patch.clone())).await;

        assert_eq!(accepted, (0, String::new()), "{patch}");
    }
}

#[tokio::test]
async fn a_lenient_emulator_still_refuses_wrong_values() {
    let emulator = Emulator::builder()
        .lenient(true)
        .time_scale(0.0)
        .start()
        .await
        .unwrap();

    let body = changed(
        "mix",
        RECORDING,
        json!({ "maxIdleTime": 3, "somethingNew": 1 }),
    );
    let (code, why) = start(&emulator, "mix", &body).await;

    assert_eq!(code, 2);
    assert!(
        why.contains("maxIdleTime") && !why.contains("somethingNew"),
        "{why}"
    );
}

#[tokio::test]
async fn a_body_that_is_no_json_or_says_it_is_none_is_refused() {
    let emulator = strict().await;
    let client = Client::of(&emulator);
    let authorization = client.authorization();
    let path = client.path("acquire");
    let body = json!({ "cname": "room", "uid": "42", "clientRequest": {} }).to_string();

    let broken = client
        .send("POST", &path, &[&authorization], &body[1..])
        .await
        .unwrap();
    let as_text = client
        .send(
            "POST",
            &path,
            &[&authorization, "Content-Type: text/plain"],
            &body,
        )
        .await
        .unwrap();
    let with_charset = [
        "Content-Type: application/json; charset=utf-8",
        &authorization,
    ];
    let accepted = client
        .send("POST", &path, &with_charset, &body)
        .await
        .unwrap();

    assert_eq!(
        (broken.code(), broken.text("reason").as_str()),
        ((400, 2), "the body is not JSON")
    );
    assert_eq!(as_text.code(), (400, 2));
    assert_eq!(accepted.status, 200);
}

#[tokio::test]
async fn acquire_has_its_own_rules() {
    let rows = [
        (
            json!({ "scene": 2 }),
            "/clientRequest/scene: not one of [0,1]",
        ),
        (
            json!({ "resourceExpiredHour": 0 }),
            "/clientRequest/resourceExpiredHour: the value is less than the minimum of 1",
        ),
        (
            json!({ "resourceExpiredHour": 721 }),
            "/clientRequest/resourceExpiredHour: the value is greater than the maximum of 720",
        ),
        (
            json!({ "region": "cn" }),
            r#"/clientRequest/region: not one of ["CN","AP","EU","NA"]"#,
        ),
        (
            json!({ "regionAffinity": 5 }),
            "/clientRequest/regionAffinity: not one of [0,1,2,3,4]",
        ),
        (
            json!({ "excludeResourceIds": "x" }),
            r#"/clientRequest/excludeResourceIds: the value is not of type "array""#,
        ),
        (
            json!({ "startParameter": [] }),
            r#"/clientRequest/startParameter: the value is not of type "object""#,
        ),
    ];
    let emulator = strict().await;
    let client = Client::of(&emulator);
    for (request, reason) in rows {
        let answer = client
            .acquire(&json!({ "cname": "room", "uid": "42", "clientRequest": request }))
            .await;

        assert_eq!(
            (answer.code(), answer.text("reason").as_str()),
            ((400, 2), reason)
        );
    }
}

#[tokio::test]
async fn a_session_label_may_be_what_a_channel_name_may_not() {
    let emulator = strict().await;
    let client = Client::of(&emulator);
    let acquire =
        |scene: u32| json!({ "cname": "a/b", "uid": "42", "clientRequest": { "scene": scene } });

    let channel = client.acquire(&acquire(0)).await;
    let label = client.acquire(&acquire(1)).await;

    assert_eq!(
        (channel.code(), channel.text("reason").as_str()),
        ((400, 401), "invalid_channel_name")
    );
    assert_eq!(label.status, 200);
}

#[tokio::test]
async fn stop_takes_one_flag() {
    let emulator = strict().await;
    let client = Client::of(&emulator);
    let body = |request: Value| json!({ "cname": "room", "uid": "42", "clientRequest": request });

    let misspelt = client
        .stop("r", "s", "mix", &body(json!({ "asyncStop": true })))
        .await;
    let mistyped = client
        .stop("r", "s", "mix", &body(json!({ "async_stop": "true" })))
        .await;

    assert_eq!(
        misspelt.text("reason"),
        "/clientRequest/asyncStop: unknown key in this operation and mode"
    );
    assert_eq!(
        mistyped.text("reason"),
        r#"/clientRequest/async_stop: the value is not of type "boolean""#
    );
}
