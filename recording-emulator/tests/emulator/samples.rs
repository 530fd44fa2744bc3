//! Published bodies, judged as the index beside them says.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use recording_emulator::Emulator;
use serde_json::Value;

use crate::client::{Answer, Client, start_body};

/// Rules the index counts as broken and the emulator lets pass, with the decision that says so.
const NOT_THE_EMULATORS: [(&str, &str, &str); 6] = [
    ("start-req.mix.postman.json", "R113", LAYOUT),
    ("updateLayout-req.mix.ads2024-template.json", "R113", LAYOUT),
    (
        "acquire-req.any.ads-widdershins-full-template.json",
        "R060",
        PARAMETER,
    ),
    (
        "acquire-req.any.ads-widdershins-full-template.json",
        "R088",
        PARAMETER,
    ),
    (
        "acquire-req.any.ads-widdershins-full-template.json",
        "R141",
        PARAMETER,
    ),
    (
        "start-req.individual-postponed-mix.zh2023-api.json",
        "R190",
        POSTPONED,
    ),
];

const LAYOUT: &str = "Q11: `maxResolutionUid` is ignored in other layouts";
const PARAMETER: &str = "Q27: `startParameter` is compared at start, not judged at acquire";
const POSTPONED: &str = "Q46: postponed mixing is refused as a whole";

/// What a refusal for a rule has in its reason; one of them where a rule has several.
const MARKS: [(&str, &str); 14] = [
    ("R008", "/clientRequest/scene: unknown key"),
    ("R008", "/videoUidList/unsunscribeVideoUids: unknown key"),
    ("R025", "/cname"),
    ("R029", "/uid: "),
    ("R061", "/clientRequest/token: unknown key"),
    ("R088", "`subscribeAudioUids` excludes this list"),
    (
        "R095",
        "/clientRequest/recordingConfig/subscribeUidGroup: missing",
    ),
    (
        "R099",
        "/clientRequest/recordingConfig/streamMode: unknown key",
    ),
    ("R101", "/clientRequest/recordingConfig/streamMode: missing"),
    (
        "R117",
        "/clientRequest/layoutConfig: windows belong to `mixedVideoLayout` 3 alone",
    ),
    (
        "R120",
        "/clientRequest/layoutConfig/0: `x_axis` plus `width` is more than 1",
    ),
    ("R141", "/clientRequest/storageConfig/vendor: "),
    ("R156", "/clientRequest/storageConfig/extensionParams/sse: "),
    ("R188", "/clientRequest/appsCollection: unknown key"),
];

#[tokio::test]
async fn accepted_samples_are_carried_out() {
    for sample in samples().iter().filter(|sample| sample.verdict == "accept") {
        let (answer, why) = send(sample).await;

        assert_eq!(answer.status, 200, "{}: {why}", sample.file);
    }
}

#[tokio::test]
async fn refused_samples_are_refused_for_each_rule_they_break() {
    for sample in samples().iter().filter(|sample| sample.verdict != "accept") {
        let (answer, why) = send(sample).await;

        let file = &sample.file;
        assert!(
            [(400, 2), (400, 401)].contains(&answer.code()),
            "{file}: {answer:?}"
        );
        for rule in sample
            .refused_for
            .iter()
            .filter(|rule| !is_exception(file, rule))
        {
            let marks = MARKS.iter().filter(|(of, _)| of == rule);
            let marks: Vec<&str> = marks.map(|(_, mark)| *mark).collect();
            let is_said = marks.iter().any(|mark| why.contains(mark));
            assert!(is_said, "{file}: {rule} says one of {marks:?}: {why}");
        }
    }
}

#[test]
fn every_exception_is_about_a_sample_and_a_rule_it_breaks() {
    let samples = samples();

    for (file, rule, _) in NOT_THE_EMULATORS {
        let breaks = |sample: &Sample| sample.refused_for.iter().any(|broken| broken == rule);

        assert!(
            samples
                .iter()
                .any(|sample| sample.file == file && breaks(sample)),
            "{file} {rule}"
        );
    }
}

struct Sample {
    file: String,
    operation: String,
    mode: &'static str,
    verdict: String,
    refused_for: Vec<String>,
    body: Value,
}

fn samples() -> Vec<Sample> {
    let index = read("index.json");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let rows = index.as_array().unwrap().iter();
    rows.map(|row| Sample {
        file: text(&row["file"]),
        operation: text(&row["op"]),
        mode: served_mode(&text(&row["mode"])),
        verdict: text(&row["verdict"]),
        refused_for: row["refused_for"]
            .as_array()
            .unwrap()
            .iter()
            .map(text)
            .collect(),
        body: read(row["file"].as_str().unwrap()),
    })
    .collect()
}

fn read(name: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/samples")
        .join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Sub-scenes are told by the body; what serves several modes is tried in one of them.
fn served_mode(indexed: &str) -> &'static str {
    match indexed {
        "individual|mix" | "any" => "mix",
        mode if mode.starts_with("individual") => "individual",
        mode if mode.starts_with("web") => "web",
        _ => "mix",
    }
}

fn is_exception(file: &str, rule: &str) -> bool {
    NOT_THE_EMULATORS
        .iter()
        .any(|(name, passed, _)| *name == file && *passed == rule)
}

/// Sends the sample where it belongs. A body that is accepted meets a state that accepts it.
async fn send(sample: &Sample) -> (Answer, String) {
    let emulator = Emulator::builder().time_scale(0.0).start().await.unwrap();
    let client = Client::of(&emulator);
    let Sample {
        operation,
        mode,
        body,
        ..
    } = sample;
    let party = |key: &str| body[key].as_str().unwrap_or_default().to_owned();
    let (cname, uid) = (party("cname"), party("uid"));
    let resource = match client.resource(mode, &cname, &uid).await {
        refused if refused.is_empty() => "x".to_owned(),
        resource => resource,
    };
    let answer = match operation.as_str() {
        "acquire" => client.acquire(body).await,
        "start" => client.start(&resource, mode, body).await,
        other => {
            let start = start_body(&cname, &uid, mode);
            let sid = match client.start(&resource, mode, &start).await.text("sid") {
                refused if refused.is_empty() => "x".to_owned(),
                sid => sid,
            };
            emulator.advance(Duration::from_secs(10));
            client.change(other, &resource, &sid, mode, body).await
        }
    };
    let why = emulator
        .requests()
        .last()
        .and_then(|request| request.why.clone());
    (answer, why.unwrap_or_default())
}
