//! Every published request, and every fragment of one, is judged as the index says.

use std::collections::BTreeSet;

use recording::Violations;
use recording::body::{AnyBody, Body};
use serde_json::{Value, json};

use crate::published;
use crate::samples::Sample;

/// A body, as the service would get it.
struct Posted {
    operation: Body,
    mode: &'static str,
    body: Value,
}

impl Posted {
    fn judge(&self) -> Result<AnyBody, Violations> {
        self.operation.read(self.mode, &self.body.to_string())
    }

    /// The rules that it breaks.
    fn broken(&self) -> BTreeSet<String> {
        let violations = self.judge().err().unwrap_or_default();
        let rules = violations.iter().filter_map(|violation| violation.rule);
        rules.map(str::to_owned).collect()
    }
}

/// A sample in each mode that it is for, and a fragment in each place.
fn posted(sample: &Sample) -> Vec<Posted> {
    let body = published(sample);
    let modes = modes(&sample.mode);
    if !sample.file.contains("-fragment.") {
        let operation = operation(&sample.operation);
        let post = |mode| Posted {
            operation,
            mode,
            body: body.clone(),
        };
        return modes.into_iter().map(post).collect();
    }
    let modes = modes.into_iter();
    modes
        .flat_map(|mode| fragment(sample, &body, mode))
        .collect()
}

fn operation(name: &str) -> Body {
    match name {
        "acquire" => Body::Acquire,
        "start" => Body::Start,
        "update" => Body::Update,
        "updateLayout" => Body::UpdateLayout,
        "stop" => Body::Stop,
        other => panic!("there is no operation {other}"),
    }
}

/// The modes of the URL that the words of the index mean. A draft and what is retired would be
/// sent as an individual or a composite recording.
fn modes(words: &str) -> Vec<&'static str> {
    match words {
        "any" => vec!["individual", "mix", "web"],
        "individual|mix" => vec!["individual", "mix"],
        mode if mode.starts_with("individual") || mode.starts_with("raw") => vec!["individual"],
        mode if mode.starts_with("mix") => vec!["mix"],
        mode if mode.starts_with("web") => vec!["web"],
        other => panic!("there is no mode {other}"),
    }
}

/// A fragment, in each of its operations, with what else a body needs.
fn fragment(sample: &Sample, fragment: &Value, mode: &'static str) -> Vec<Posted> {
    let operations = sample.operation.split('|').map(operation);
    let posted = operations.map(|operation| {
        let mut request = match operation {
            Body::UpdateLayout => json!({}),
            _ => needed(mode),
        };
        match (operation, sample.file.starts_with("layout-")) {
            (Body::Start, true) => {
                let profile = json!({ "width": 360, "height": 640, "fps": 15, "bitrate": 500 });
                request["recordingConfig"]["transcodingConfig"] = merged(profile, fragment);
            }
            _ => request = merged(request, fragment),
        }
        let body = json!({ "cname": "room", "uid": "527841", "clientRequest": request });
        Posted {
            operation,
            mode,
            body,
        }
    });
    posted.collect()
}

/// What `start` needs in a mode.
fn needed(mode: &str) -> Value {
    let storage = json!({
        "vendor": 1, "region": 0, "bucket": "b", "accessKey": "a", "secretKey": "s",
    });
    match mode {
        "individual" => json!({
            "recordingConfig": {
                "channelType": 0, "streamMode": "standard", "subscribeUidGroup": 0,
            },
            "storageConfig": storage,
        }),
        "mix" => json!({ "recordingConfig": { "channelType": 0 }, "storageConfig": storage }),
        _ => json!({
            "extensionServiceConfig": { "extensionServices": [{
                "serviceName": "web_recorder_service",
                "serviceParam": {
                    "url": "https://example.com", "audioProfile": 0, "videoWidth": 1280,
                    "videoHeight": 720, "maxRecordingHour": 3,
                },
            }] },
            "storageConfig": storage,
        }),
    }
}

/// One object with what another says besides.
fn merged(mut base: Value, over: &Value) -> Value {
    match (base.as_object_mut(), over.as_object()) {
        (Some(members), Some(over)) => {
            for (key, value) in over {
                let before = members.remove(key).unwrap_or(Value::Null);
                members.insert(key.clone(), merged(before, value));
            }
            base
        }
        _ => over.clone(),
    }
}

#[test]
fn what_is_right_is_accepted_and_written_as_it_was() {
    for sample in with_verdict("accept") {
        for posted in posted(&sample) {
            let body = posted.judge();

            let body = body.unwrap_or_else(|violations| panic!("{}:\n{violations}", sample.file));
            let written = serde_json::to_value(&body).unwrap();
            assert_eq!(
                written,
                canonical(posted.body.clone(), &written),
                "{}",
                sample.file
            );
            let again = posted.operation.read(posted.mode, &written.to_string());
            assert_eq!(again, Ok(body), "{}", sample.file);
        }
    }
}

/// The body in its chosen spelling, and with what the mode says of itself.
fn canonical(mut body: Value, written: &Value) -> Value {
    const SCENE: &str = "/clientRequest/scene";
    const LISTS: &str = "/clientRequest/streamSubscribe/videoUidList";
    if let (None, Some(scene)) = (body.pointer(SCENE), written.pointer(SCENE)) {
        body["clientRequest"]["scene"] = scene.clone();
    }
    let lists = body.pointer_mut(LISTS).and_then(Value::as_object_mut);
    if let Some((lists, list)) = lists.and_then(|lists| {
        lists
            .remove("unsubscribeVideoUids")
            .map(|list| (lists, list))
    }) {
        lists.insert("unSubscribeVideoUids".to_owned(), list);
    }
    body
}

#[test]
fn what_is_wrong_is_refused_for_the_rules_that_it_breaks() {
    for sample in with_verdict("refuse") {
        let mut broken = BTreeSet::new();
        for posted in posted(&sample) {
            assert!(
                posted.judge().is_err(),
                "{} in {}",
                sample.file,
                posted.mode
            );
            broken.extend(posted.broken());
        }

        let expected: BTreeSet<String> = sample.refused_for.iter().cloned().collect();
        assert!(expected.is_subset(&broken), "{}: {broken:?}", sample.file);
    }
}

#[test]
fn what_is_wrong_is_refused_for_nothing_else() {
    // A template has every key, each with the name of a type for a value.
    let is_template = |sample: &Sample| sample.file.contains("template");
    for sample in with_verdict("refuse") {
        if is_template(&sample) || sample.file.contains("-fragment.") {
            continue;
        }
        for posted in posted(&sample) {
            let expected: BTreeSet<String> = sample.refused_for.iter().cloned().collect();
            assert_eq!(
                posted.broken(),
                expected,
                "{} in {}",
                sample.file,
                posted.mode
            );
        }
    }
}

#[test]
fn what_is_retired_or_a_draft_is_refused() {
    for sample in with_verdict("out of scope") {
        for posted in posted(&sample) {
            assert!(posted.judge().is_err(), "{}", sample.file);
        }
    }
}

#[test]
fn the_index_has_all_verdicts() {
    let count = |verdict| with_verdict(verdict).len();

    assert_eq!(
        (count("accept"), count("refuse"), count("out of scope")),
        (28, 21, 8)
    );
}

fn with_verdict(verdict: &str) -> Vec<Sample> {
    let mut samples = Sample::requests();
    samples.retain(|sample| sample.verdict.as_deref() == Some(verdict));
    samples
}
