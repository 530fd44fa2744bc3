//! `update`.

use recording::mode::{Individual, Web};
use recording::update::UpdateClientRequest;
use serde_json::{Value, json};

use crate::case::{Body, NOTHING, rule, uids};

const LISTS: [[&str; 3]; 2] = [
    ["audioUidList", "subscribeAudioUids", "unSubscribeAudioUids"],
    ["videoUidList", "subscribeVideoUids", "unSubscribeVideoUids"],
];

#[test]
fn an_update_says_whose_it_is_and_what_to_do() {
    for body in [Body::Update, Body::UpdateWeb, Body::UpdateLayout] {
        for key in ["cname", "uid"] {
            rule("R054", body, &format!("/{key}"))
                .broken_by(NOTHING, "missing")
                .kept_by(body.json()[key].clone())
                .check();
        }
    }
    for body in [Body::Update, Body::UpdateWeb] {
        rule("R206", body, "/clientRequest")
            .broken_by(NOTHING, "missing")
            .kept_by(body.json()["clientRequest"].clone())
            .check();
        rule("R206", body, "/clientRequest")
            .broken_by(json!({}), "must be given in mode")
            .check();
    }
}

#[test]
fn each_mode_has_something_to_update() {
    rule("R201", Body::UpdateWeb, "streamSubscribe")
        .broken_by(json!({}), "`streamSubscribe` is not allowed in mode `web`")
        .kept_by(NOTHING)
        .check();
    rule("R203", Body::Update, "webRecordingConfig")
        .broken_by(
            json!({ "onhold": true }),
            "is not allowed in mode `individual`",
        )
        .kept_by(NOTHING)
        .check();
    rule("R203", Body::UpdateWeb, "webRecordingConfig")
        .broken_by(json!(true), "an object belongs here")
        .kept_by(json!({ "onhold": true }))
        .kept_by(json!({}))
        .check();
    rule("R203", Body::UpdateWeb, "webRecordingConfig/onhold")
        .given("webRecordingConfig", json!({}))
        .broken_by(json!(1), "`true` or `false` belongs here")
        .kept_by(json!(false))
        .check();
    rule("R204", Body::Update, "rtmpPublishConfig")
        .broken_by(json!({}), "is not allowed in mode `individual`")
        .kept_by(NOTHING)
        .check();
    rule("R204", Body::UpdateWeb, "rtmpPublishConfig/outputs")
        .given("rtmpPublishConfig", json!({}))
        .broken_by(NOTHING, "missing `outputs`")
        .kept_by(json!([{ "rtmpUrl": "rtmp://a" }]))
        .check();
    let two: Value = json!([{ "rtmpUrl": "rtmp://a" }, { "rtmpUrl": "rtmp://b" }]);
    rule("R204", Body::UpdateWeb, "rtmpPublishConfig/outputs")
        .given("rtmpPublishConfig", json!({}))
        .broken_by(two, "has 2 elements")
        .check();
    rule(
        "R182",
        Body::UpdateWeb,
        "rtmpPublishConfig/outputs/0/rtmpUrl",
    )
    .given("rtmpPublishConfig", json!({ "outputs": [{}] }))
    .broken_by(json!("http://a"), "does not begin with")
    .kept_by(json!("rtmps://a"))
    .check();
    for body in [Body::Update, Body::UpdateWeb] {
        rule("R205", body, "storageConfig")
            .broken_by(json!([]), "an object belongs here")
            .check();
        rule("R140", body, "storageConfig/secretKey")
            .broken_by(NOTHING, "missing `secretKey`")
            .kept_by(json!("s"))
            .check();
    }
}

#[test]
fn new_lists_keep_the_rules_of_the_old() {
    for [lists, some, others] in LISTS {
        let list = format!("streamSubscribe/{lists}");
        rule("R202", Body::Update, &list)
            .given("streamSubscribe", json!({}))
            .broken_by(json!({}), "must be given")
            .kept_by(json!({ (some): ["1"] }))
            .kept_by(json!({ (others): ["1"] }))
            .kept_by(NOTHING)
            .check();
        let within = |id, key: &str| {
            let case = rule(id, Body::Update, &format!("{list}/{key}"));
            case.given("streamSubscribe", json!({}))
                .given(&list, json!({}))
        };
        within("R088", some)
            .given(&format!("{list}/{others}"), json!(["1"]))
            .broken_by(json!(["2"]), "exclude each other")
            .check();
        for key in [some, others] {
            within("R084", key)
                .broken_by(json!(["anna"]), "is not a UID")
                .told_at("/0")
                .kept_by(json!(["1"]))
                .check();
            within("R084", key)
                .broken_by(json!(["1", "1"]), "stands before it already")
                .told_at("/1")
                .check();
            within("R085", key)
                .broken_by(uids(33), "at most 32 are allowed")
                .kept_by(uids(32))
                .check();
            within("R086", key)
                .broken_by(json!([]), "has 0 elements")
                .check();
        }
        within("R087", some)
            .broken_by(json!(["#allstream#", "1"]), "beside UIDs")
            .kept_by(json!(["#allstream#"]))
            .check();
        within("R087", others)
            .broken_by(json!(["#allstream#"]), "name the users")
            .kept_by(json!(["1"]))
            .check();
    }
}

#[test]
fn several_things_are_updated_at_once() {
    let lists = UpdateClientRequest::<Individual>::builder()
        .stream_subscribe(|s| {
            s.audio_uid_list(|l| l.subscribe_audio_uids(["#allstream#"]))
                .video_uid_list(|l| l.unsubscribe_video_uids([1, 2]))
        })
        .build()
        .unwrap();
    let page = UpdateClientRequest::<Web>::builder()
        .web_recording_config(|w| w.onhold(true))
        .rtmp_publish_config(|r| r.output(|o| o.rtmp_url("rtmp://a/b")))
        .build()
        .unwrap();

    assert_eq!(
        serde_json::to_value(lists).unwrap(),
        json!({ "streamSubscribe": {
            "audioUidList": { "subscribeAudioUids": ["#allstream#"] },
            "videoUidList": { "unSubscribeVideoUids": ["1", "2"] },
        } })
    );
    assert_eq!(
        serde_json::to_value(page).unwrap(),
        json!({
            "webRecordingConfig": { "onhold": true },
            "rtmpPublishConfig": { "outputs": [{ "rtmpUrl": "rtmp://a/b" }] },
        })
    );
}
