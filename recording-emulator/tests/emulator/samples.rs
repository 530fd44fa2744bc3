//! Published bodies, judged as the index beside them says.

use std::fs;
use std::path::PathBuf;

use recording_emulator::Emulator;
use serde_json::Value;

use crate::client::{Answer, Client};

/// Rules the index counts as broken and the emulator lets pass, with the decision that says so.
const NOT_THE_EMULATORS: [(&str, &str, &str); 5] = [
    (
        "start-req.mix.postman.json",
        "R113",
        "Q11: `maxResolutionUid` is ignored in other layouts",
    ),
    (
        TEMPLATE,
        "R060",
        "Q27: `startParameter` is compared at start, not judged at acquire",
    ),
    (
        TEMPLATE,
        "R088",
        "Q27: `startParameter` is compared at start, not judged at acquire",
    ),
    (
        TEMPLATE,
        "R141",
        "Q27: `startParameter` is compared at start, not judged at acquire",
    ),
    (
        "start-req.individual-postponed-mix.zh2023-api.json",
        "R190",
        "Q46: postponed mixing is refused as a whole",
    ),
];

const TEMPLATE: &str = "acquire-req.any.ads-widdershins-full-template.json";

/// What a refusal for a rule has in its reason.
const MARKS: [(&str, &str); 10] = [
    ("R008", "/clientRequest/scene: unknown key"),
    ("R025", "/cname"),
    ("R029", "/uid: "),
    ("R061", "/clientRequest/token: unknown key"),
    (
        "R095",
        "/clientRequest/recordingConfig/subscribeUidGroup: missing",
    ),
    (
        "R099",
        "/clientRequest/recordingConfig/streamMode: unknown key",
    ),
    ("R101", "/clientRequest/recordingConfig/streamMode: missing"),
    ("R141", "/clientRequest/storageConfig/vendor: "),
    ("R156", "/clientRequest/storageConfig/extensionParams/sse: "),
    ("R188", "/clientRequest/appsCollection: unknown key"),
];

struct Sample {
    file: String,
    operation: String,
    mode: String,
    verdict: String,
    refused_for: Vec<String>,
    body: Value,
}

fn samples() -> Vec<Sample> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let read = |name: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(folder.join(name)).unwrap()).unwrap()
    };
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let index = read("index.json");
    let rows = index.as_array().unwrap().iter();
    rows.map(|row| Sample {
        file: text(&row["file"]),
        operation: text(&row["op"]),
        // Sub-scenes are told by the body; what serves any mode is tried in a mixed recording.
        mode: if text(&row["mode"]).starts_with("individual") {
            "individual".into()
        } else {
            "mix".into()
        },
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
    let resource = match client.resource(&cname, &uid).await {
        refused if refused.is_empty() => "x".to_owned(),
        resource => resource,
    };
    let answer = match operation.as_str() {
        "acquire" => client.acquire(body).await,
        "start" => client.start(&resource, mode, body).await,
        "stop" => {
            let start = crate::client::start_body(&cname, &uid, mode);
            let sid = client.start(&resource, mode, &start).await.text("sid");
            emulator.advance(std::time::Duration::from_secs(10));
            client.stop(&resource, &sid, mode, body).await
        }
        other => panic!("the test does not know {other}"),
    };
    let why = emulator
        .requests()
        .last()
        .and_then(|request| request.why.clone());
    (answer, why.unwrap_or_default())
}

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
        for rule in &sample.refused_for {
            if NOT_THE_EMULATORS
                .iter()
                .any(|(name, passed, _)| name == file && passed == rule)
            {
                continue;
            }
            let (_, mark) = MARKS
                .iter()
                .find(|(marked, _)| marked == rule)
                .unwrap_or_else(|| panic!("{file}: no mark for {rule}"));
            assert!(
                why.contains(mark),
                "{file}: {rule} should say `{mark}`: {why}"
            );
        }
    }
}

#[test]
fn every_exception_is_about_a_sample_and_a_rule_it_breaks() {
    let samples = samples();

    for (file, rule, _) in NOT_THE_EMULATORS {
        let sample = samples.iter().find(|sample| sample.file == file);

        assert!(
            sample.is_some_and(|sample| sample.refused_for.iter().any(|broken| broken == rule)),
            "{file} {rule}"
        );
    }
}
