//! Published bodies, judged as the index beside them says.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use recording_emulator::Emulator;
use serde_json::Value;

use crate::client::{Answer, Client, start_body};

/// Rules the index counts as broken and the emulator lets pass, with the decision that says so.
const NOT_THE_EMULATORS: [(&str, &str, &str); 9] = [
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
    (
        "layout-fragment.mix.z2021-layout3-max-resolution.json",
        "R113",
        LAYOUT,
    ),
    ("start-fragment.mix.middleware-full.json", "R113", LAYOUT),
    (
        "start-fragment.mix.middleware-full.json",
        "R100",
        STREAM_MODE,
    ),
];

const LAYOUT: &str = "Q11: `maxResolutionUid` is ignored in other layouts";
const PARAMETER: &str = "Q27: `startParameter` is compared at start, not judged at acquire";
const POSTPONED: &str = "Q46: postponed mixing is refused as a whole";
const STREAM_MODE: &str = "R099: the key is refused in this mode, so its value is not looked at";

/// What a refusal for a rule has in its reason; one of them where a rule has several.
const MARKS: [(&str, &str); 19] = [
    ("R008", "/clientRequest/scene: unknown key"),
    ("R008", "/videoUidList/unsunscribeVideoUids: unknown key"),
    ("R008", "/backgroudColor: unknown key"),
    ("R025", "/cname"),
    ("R029", "/uid: "),
    ("R061", "/clientRequest/token: unknown key"),
    (
        "R082",
        "/clientRequest/recordingConfig/salt: only `decryptionMode` 7 and 8 take one",
    ),
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
        "R116",
        "/layoutConfig: missing: `mixedVideoLayout` 3 needs its windows",
    ),
    (
        "R117",
        "/transcodingConfig/layoutConfig: windows belong to `mixedVideoLayout` 3 alone",
    ),
    ("R119", "/transcodingConfig/layoutConfig/0/width: "),
    (
        "R120",
        "/clientRequest/layoutConfig/0: `x_axis` plus `width` is more than 1",
    ),
    ("R141", "/clientRequest/storageConfig/vendor: "),
    ("R156", "/clientRequest/storageConfig/extensionParams/sse: "),
    ("R188", "/clientRequest/appsCollection: unknown key"),
];

#[tokio::test]
async fn accepted_samples_are_carried_out_in_every_mode_they_are_for() {
    for sample in samples().iter().filter(|sample| sample.verdict == "accept") {
        for case in sample.cases() {
            let (answer, why) = send(&case).await;

            assert_eq!(answer.status, 200, "{} {case:?}: {why}", sample.file);
        }
    }
}

#[tokio::test]
async fn refused_samples_are_refused_for_each_rule_they_break() {
    let samples = samples();
    let judged = |sample: &&Sample| sample.verdict != "accept" && !sample.is_of_no_served_mode();
    for sample in samples.iter().filter(judged) {
        let file = &sample.file;
        let mut reasons = String::new();
        for case in sample.cases() {
            let (answer, why) = send(&case).await;
            assert!(
                [(400, 2), (400, 401)].contains(&answer.code()),
                "{file} {case:?}: {answer:?}"
            );
            reasons.push_str(&why);
        }
        for rule in sample
            .refused_for
            .iter()
            .filter(|rule| !is_exception(file, rule))
        {
            let marks = MARKS.iter().filter(|(of, _)| of == rule);
            let marks: Vec<&str> = marks.map(|(_, mark)| *mark).collect();
            let is_said = marks.iter().any(|mark| reasons.contains(mark));
            assert!(is_said, "{file}: {rule} says one of {marks:?}: {reasons}");
        }
    }
}

#[tokio::test]
async fn a_start_in_a_mode_that_exists_as_a_draft_alone_has_no_route() {
    let samples = samples();
    let drafts = samples
        .iter()
        .filter(|sample| sample.is_of_no_served_mode());
    for sample in drafts {
        let (answer, _) = send(&Case::new(&sample.operation, "raw", &sample.body)).await;

        assert_eq!(answer.status, 404, "{}: {answer:?}", sample.file);
        assert_eq!(sample.verdict, "out of scope", "{}", sample.file);
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

#[test]
fn every_body_is_in_the_index() {
    let mut indexed: Vec<String> = samples().into_iter().map(|sample| sample.file).collect();
    indexed.push("index.json".to_owned());
    indexed.sort();

    let files = fs::read_dir(folder()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = names.collect();
    files.sort();

    assert_eq!(indexed, files);
}

struct Sample {
    file: String,
    /// One, or several: `start|updateLayout`.
    operation: String,
    /// One, or several: `individual|mix`, `any`.
    mode: String,
    verdict: String,
    refused_for: Vec<String>,
    body: Value,
}

/// A sample as it is sent: once for each of its operations and modes.
#[derive(Debug)]
struct Case {
    operation: String,
    mode: &'static str,
    body: Value,
}

impl Case {
    fn new(operation: &str, mode: &'static str, body: &Value) -> Self {
        Self {
            operation: operation.to_owned(),
            mode,
            body: body.clone(),
        }
    }
}

impl Sample {
    /// The mode `raw` is a draft; an acquire for it looks like any other.
    fn is_of_no_served_mode(&self) -> bool {
        self.operation == "start" && self.mode.starts_with("raw")
    }

    fn cases(&self) -> Vec<Case> {
        let modes = served_modes(&self.mode);
        let operations = self.operation.split('|');
        operations
            .flat_map(|operation| modes.iter().map(move |mode| (operation, *mode)))
            .map(|(operation, mode)| Case::new(operation, mode, &self.body(operation, mode)))
            .collect()
    }

    /// A fragment stands where it belongs in a body that is valid without it.
    fn body(&self, operation: &str, mode: &str) -> Value {
        let fragment = self.body.clone();
        let mut body = start_body("room", "42", mode);
        match self.file.split_once("-fragment.").map(|(of, _)| of) {
            None => return fragment,
            Some("start") => {
                for (key, value) in fragment.as_object().unwrap() {
                    extend(&mut body["clientRequest"][key], value);
                }
            }
            Some(_) if operation == "start" => {
                body["clientRequest"]["recordingConfig"]["transcodingConfig"] = fragment;
            }
            Some(_) => body["clientRequest"] = fragment,
        }
        body
    }
}

/// Another storage has other keys; a recording has more.
fn extend(object: &mut Value, with: &Value) {
    if with.get("vendor").is_some() {
        *object = with.clone();
        return;
    }
    for (key, value) in with.as_object().unwrap() {
        object[key] = value.clone();
    }
}

fn samples() -> Vec<Sample> {
    let index = read("index.json");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let rows = index.as_array().unwrap().iter();
    rows.map(|row| Sample {
        file: text(&row["file"]),
        operation: text(&row["op"]),
        mode: text(&row["mode"]),
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

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/samples")
}

fn read(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder().join(name)).unwrap()).unwrap()
}

/// The modes of the path; sub-scenes are told by the body.
fn served_modes(indexed: &str) -> &'static [&'static str] {
    match indexed {
        "any" => &["individual", "mix", "web"],
        "individual|mix" => &["individual", "mix"],
        mode if mode.starts_with("individual") => &["individual"],
        mode if mode.starts_with("web") => &["web"],
        mode if mode.starts_with("mix") => &["mix"],
        mode if mode.starts_with("raw") => &["individual"],
        mode => panic!("an unknown mode: {mode}"),
    }
}

fn is_exception(file: &str, rule: &str) -> bool {
    NOT_THE_EMULATORS
        .iter()
        .any(|(name, passed, _)| *name == file && *passed == rule)
}

/// Sends the sample where it belongs. A body that is accepted meets a state that accepts it.
async fn send(case: &Case) -> (Answer, String) {
    let emulator = Emulator::builder().time_scale(0.0).start().await.unwrap();
    let client = Client::of(&emulator);
    let Case {
        operation,
        mode,
        body,
    } = case;
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
