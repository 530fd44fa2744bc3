//! Screenshots: alone, and besides files.

use recording::Mode;
use recording::start::AnyStart;
use serde_json::{Value, json};

use crate::case::{Body, Case, NOTHING, put, rule, rules_broken};

const PICTURES: [Body; 2] = [Body::Screenshots, Body::Individual];

/// A rule about a recording that takes screenshots.
fn with_screenshots(id: &'static str, body: Body, place: &str) -> Case {
    let case = rule(id, body, place);
    match body {
        Body::Individual => case
            .given("snapshotConfig", json!({ "fileType": ["jpg"] }))
            .given("recordingFileConfig", json!({})),
        _ => case,
    }
}

#[test]
fn a_screenshot_is_a_jpg_every_few_seconds() {
    for body in PICTURES {
        with_screenshots("R139", body, "snapshotConfig/fileType")
            .broken_by(NOTHING, "missing `fileType`")
            .kept_by(json!(["jpg"]))
            .check();
        with_screenshots("R139", body, "snapshotConfig/fileType")
            .broken_by(json!([]), "has 0 elements")
            .check();
        with_screenshots("R139", body, "snapshotConfig/fileType")
            .broken_by(json!(["png"]), "`jpg`")
            .told_at("/0")
            .check();
        for wrong in [4, 3601] {
            with_screenshots("R138", body, "snapshotConfig/captureInterval")
                .broken_by(json!(wrong), "5 to 3600 is allowed")
                .kept_by(json!(5))
                .kept_by(json!(3600))
                .kept_by(NOTHING)
                .check();
        }
    }
}

#[test]
fn screenshots_alone_have_no_files() {
    rule("R067", Body::Screenshots, "snapshotConfig")
        .broken_by(NOTHING, "missing `snapshotConfig`")
        .check();
    rule("R130", Body::Screenshots, "recordingFileConfig")
        .broken_by(
            json!({ "avFileType": ["hls"] }),
            "`recordingFileConfig` is not allowed",
        )
        .kept_by(NOTHING)
        .check();
    rule("R131", Body::Individual, "recordingFileConfig")
        .given("snapshotConfig", json!({ "fileType": ["jpg"] }))
        .broken_by(
            NOTHING,
            "missing `recordingFileConfig`: `snapshotConfig` requires it",
        )
        .kept_by(json!({}))
        .check();
}

#[test]
fn no_other_recording_takes_screenshots() {
    for body in [Body::Mix, Body::Web] {
        rule("R067", body, "snapshotConfig")
            .broken_by(
                json!({ "fileType": ["jpg"] }),
                "`snapshotConfig` is not allowed",
            )
            .kept_by(NOTHING)
            .check();
        // What is missing in an object that has to go is not told, and what is wrong there is.
        rule("R067", body, "snapshotConfig")
            .broken_by(json!({}), "`snapshotConfig` is not allowed")
            .check();
        let wrong = json!({ "captureInterval": 4 });
        let body_of = rule("R067", body, "snapshotConfig").with(&wrong);
        assert_eq!(rules_broken(body.read(&body_of)), ["R067", "R138"]);
    }
}

#[test]
fn screenshots_need_video() {
    rule("R136", Body::Individual, "snapshotConfig")
        .given("recordingFileConfig", json!({}))
        .given("recordingConfig/streamTypes", json!(0))
        .broken_by(
            json!({ "fileType": ["jpg"] }),
            "not allowed with streamTypes 0",
        )
        .kept_by(NOTHING)
        .check();
    let audio_alone =
        rule("R136", Body::Screenshots, "recordingConfig/streamTypes").with(&json!(0));
    assert_eq!(rules_broken(Body::Screenshots.read(&audio_alone)), ["R136"]);
    for body in PICTURES {
        for streams in [json!(1), json!(2), NOTHING] {
            let right =
                with_screenshots("R136", body, "recordingConfig/streamTypes").with(&streams);
            assert_eq!(body.read(&right), Ok(right));
        }
    }
}

#[test]
fn screenshots_are_not_of_original_audio() {
    rule("R104", Body::Screenshots, "recordingConfig/streamMode")
        .broken_by(json!("original"), "of which there are no screenshots")
        .kept_by(json!("standard"))
        .kept_by(json!("default"))
        .kept_by(NOTHING)
        .check();
    let both = with_screenshots("R102", Body::Individual, "recordingConfig/streamMode");
    let both = both.with(&json!("original"));
    assert_eq!(rules_broken(Body::Individual.read(&both)), ["R102"]);
}

#[test]
fn screenshots_are_of_those_who_are_on_a_list() {
    for body in PICTURES {
        with_screenshots("R137", body, "recordingConfig/subscribeVideoUids")
            .given("recordingConfig/subscribeAudioUids", json!(["1"]))
            .broken_by(NOTHING, "missing `subscribeVideoUids`")
            .kept_by(json!(["2"]))
            .check();
    }
    // Where no screenshots are taken, a list may stand alone.
    let heard = rule(
        "R137",
        Body::Individual,
        "recordingConfig/subscribeAudioUids",
    );
    let heard = heard.with(&json!(["1"]));
    assert_eq!(Body::Individual.read(&heard), Ok(heard));
}

#[test]
fn the_body_says_whether_files_are_made() {
    let mode = |body: &Value| {
        AnyStart::from_wire("individual", &body.to_string()).map(|start| start.mode())
    };
    let mut both = Body::Individual.json();
    put(
        &mut both,
        "/clientRequest/snapshotConfig",
        &json!({ "fileType": ["jpg"] }),
    );
    put(&mut both, "/clientRequest/recordingFileConfig", &json!({}));

    assert_eq!(mode(&Body::Individual.json()), Ok(Mode::Individual));
    assert_eq!(mode(&Body::Screenshots.json()), Ok(Mode::Screenshots));
    assert_eq!(mode(&both), Ok(Mode::Individual));
}
