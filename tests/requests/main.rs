//! Every rule that a request declares: a body that breaks it, and one that just does not.

#[path = "support/rules.rs"]
mod rules;

use std::fmt::Debug;

use recording::acquire::{Acquire, AcquireClientRequest};
use recording::mode::{Individual, Mix};
use recording::start::Start;
use recording::stop::Stop;
use recording::stream_types::{Audio, Both};
use recording::{
    AlibabaRegion, AvFileType, ChannelType, Fps, RecordingConfig, RecordingFileConfig, Sse,
    StorageConfig, StreamMode, TranscodingConfig, UidGroup, Vendor, ViolationKind, Violations,
    vendor,
};
use serde::Serialize;
use serde_json::{Value, json};

// From JSON.

/// A body that is right.
#[derive(Clone, Copy, Debug)]
enum Body {
    Acquire,
    Individual,
    Mix,
    Stop,
}

impl Body {
    fn json(self) -> Value {
        let mut body = json!({ "cname": "room", "uid": "527841", "clientRequest": {} });
        let storage = json!({
            "vendor": 1, "region": 0, "bucket": "b", "accessKey": "a", "secretKey": "s",
        });
        let recording = match self {
            Self::Acquire | Self::Stop => return body,
            Self::Individual => {
                json!({ "channelType": 0, "streamMode": "standard", "subscribeUidGroup": 0 })
            }
            Self::Mix => json!({
                "channelType": 0,
                "transcodingConfig": { "width": 360, "height": 640, "fps": 15, "bitrate": 500 },
            }),
        };
        body["clientRequest"] = json!({ "recordingConfig": recording, "storageConfig": storage });
        body
    }

    /// Reads a body and writes it again.
    fn read(self, body: &Value) -> Result<Value, Violations> {
        let body = body.to_string();
        match self {
            Self::Acquire => Acquire::<Mix>::from_json(&body).map(written),
            Self::Individual => Start::<Individual>::from_json(&body).map(written),
            Self::Mix => Start::<Mix>::from_json(&body).map(written),
            Self::Stop => Stop::from_json(&body).map(written),
        }
    }
}

fn written(body: impl Serialize) -> Value {
    serde_json::to_value(body).unwrap()
}

/// A rule, a value that breaks it, and values that just do not.
struct Case {
    rule: &'static str,
    body: Body,
    pointer: String,
    /// What stands elsewhere in the body, whether or not the rule is broken.
    given: Vec<(String, Value)>,
    broken: Value,
    says: &'static str,
    /// Where inside the value the mistake is told.
    inside: &'static str,
    passes: Vec<Value>,
}

/// Starts with the place of the rule: `recordingConfig/…` is short for
/// `/clientRequest/recordingConfig/…`.
fn rule(rule: &'static str, body: Body, place: &str) -> Case {
    Case {
        rule,
        body,
        pointer: pointer(place),
        given: Vec::new(),
        broken: Value::Null,
        says: "",
        inside: "",
        passes: Vec::new(),
    }
}

fn pointer(place: &str) -> String {
    match place.strip_prefix('/') {
        Some(_) => place.to_owned(),
        None => format!("/clientRequest/{place}"),
    }
}

/// Stands for a member that is not there.
const NOTHING: Value = Value::Null;

impl Case {
    fn given(mut self, place: &str, value: Value) -> Self {
        self.given.push((pointer(place), value));
        self
    }

    fn broken_by(mut self, value: Value, says: &'static str) -> Self {
        (self.broken, self.says) = (value, says);
        self
    }

    fn told_at(mut self, inside: &'static str) -> Self {
        self.inside = inside;
        self
    }

    fn kept_by(mut self, value: Value) -> Self {
        self.passes.push(value);
        self
    }

    /// The body with this value at the place of the rule.
    fn with(&self, value: &Value) -> Value {
        let mut body = self.body.json();
        for (pointer, value) in &self.given {
            put(&mut body, pointer, value);
        }
        put(&mut body, &self.pointer, value);
        body
    }

    fn check(&self) {
        let Self { rule, body, .. } = self;
        let broken = self.with(&self.broken);

        let violations = body.read(&broken).expect_err(rule);

        let [violation] = violations.as_slice() else {
            panic!("{rule}, {broken}:\n{violations}")
        };
        assert_eq!(violation.rule, Some(*rule), "{violation:?}");
        let pointer = format!("{}{}", self.pointer, self.inside);
        assert_eq!(violation.pointer, pointer, "{rule}: {violation}");
        assert!(violation.message.contains(self.says), "{rule}: {violation}");
        for value in &self.passes {
            let right = self.with(value);
            let read = body.read(&right);
            let read = read.unwrap_or_else(|violations| panic!("{rule}, {right}:\n{violations}"));
            assert_eq!(without_constants(read), without_constants(right), "{rule}");
        }
    }
}

/// Each rule once.
fn rules_broken<T>(read: Result<T, Violations>) -> Vec<&'static str> {
    let violations = read.err().unwrap_or_default();
    let mut rules: Vec<_> = violations.iter().filter_map(|found| found.rule).collect();
    rules.dedup();
    rules
}

/// `scene` is written where it was not given.
fn without_constants(mut body: Value) -> Value {
    put(&mut body, "/clientRequest/scene", &NOTHING);
    body
}

/// Sets a member, or removes it.
fn put(body: &mut Value, pointer: &str, value: &Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Value::Null => parent.remove(key),
        value => parent.insert(key.to_owned(), value.clone()),
    };
}

fn uids(count: u32) -> Value {
    (1..=count).map(|uid| uid.to_string()).collect()
}

const AUDIO: &str = "recordingConfig/subscribeAudioUids";
const VIDEO: &str = "recordingConfig/subscribeVideoUids";
const TRANSCODING: &str = "recordingConfig/transcodingConfig";
const PARAMS: &str = "storageConfig/extensionParams";

#[test]
fn a_body_has_what_every_body_has() {
    for (id, body) in [
        ("R022", Body::Acquire),
        ("R057", Body::Mix),
        ("R057", Body::Individual),
        ("R209", Body::Stop),
    ] {
        for key in ["cname", "uid", "clientRequest"] {
            let place = format!("/{key}");
            rule(id, body, &place)
                .broken_by(NOTHING, "missing")
                .kept_by(body.json()[key].clone())
                .check();
        }
    }
}

#[test]
fn a_channel_and_a_recorder_are_named_as_rtc_names_them() {
    for body in [Body::Acquire, Body::Mix, Body::Individual, Body::Stop] {
        rule("R024", body, "/cname")
            .broken_by(json!("a".repeat(65)), "has 65 bytes: 1 to 64 are allowed")
            .kept_by(json!("a".repeat(64)))
            .kept_by(json!("a"))
            .check();
        rule("R024", body, "/cname")
            .broken_by(json!(""), "has 0 bytes")
            .check();
        rule("R025", body, "/cname")
            .broken_by(json!("a/b"), "has '/', which is not allowed")
            .kept_by(json!("a b!#$%&()+-:;<=.>?@[]^_{}|~,"))
            .check();
        for wrong in ["0", "4294967296", "01", "-1", "", "anna"] {
            rule("R029", body, "/uid")
                .broken_by(json!(wrong), "use a number from 1 to 4294967295")
                .kept_by(json!("1"))
                .kept_by(json!("4294967295"))
                .check();
        }
    }
}

#[test]
fn acquire() {
    rule("R037", Body::Acquire, "scene")
        .broken_by(json!(1), "mode `mix` demands 0")
        .kept_by(json!(0))
        .kept_by(NOTHING)
        .check();
    for wrong in [0, 721] {
        rule("R038", Body::Acquire, "resourceExpiredHour")
            .broken_by(json!(wrong), "1 to 720 is allowed")
            .kept_by(json!(1))
            .kept_by(json!(720))
            .kept_by(NOTHING)
            .check();
    }
    rule("R047", Body::Acquire, "startParameter")
        .broken_by(json!("{}"), "an object belongs here, not a string")
        .kept_by(Body::Mix.json()["clientRequest"].clone())
        .check();
}

#[test]
fn start_has_the_objects_of_its_mode() {
    for body in [Body::Individual, Body::Mix] {
        rule("R062", body, "token")
            .broken_by(json!(5), "a string belongs here")
            .kept_by(json!("007…"))
            .kept_by(NOTHING)
            .check();
        rule("R065", body, "recordingConfig")
            .broken_by(NOTHING, "missing `recordingConfig`")
            .check();
        rule("R058", body, "storageConfig")
            .broken_by(NOTHING, "missing `storageConfig`")
            .check();
        rule("R129", body, "recordingFileConfig")
            .broken_by(json!(["hls"]), "an object belongs here, not an array")
            .kept_by(json!({}))
            .kept_by(NOTHING)
            .check();
        rule("R132", body, "recordingFileConfig/avFileType")
            .given("recordingFileConfig", json!({}))
            .broken_by(
                json!(["mp4"]),
                r#"`["hls"]` or `["hls","mp4"]` belongs here"#,
            )
            .kept_by(json!(["hls"]))
            .check();
    }
    rule("R133", Body::Individual, "recordingFileConfig/avFileType")
        .given("recordingFileConfig", json!({}))
        .broken_by(
            json!(["hls", "mp4"]),
            "an individual recording does not make",
        )
        .kept_by(json!(["hls"]))
        .check();
    rule("R132", Body::Mix, "recordingFileConfig/avFileType")
        .given("recordingFileConfig", json!({}))
        .broken_by(json!(["hls", "mp3"]), "belongs here")
        .kept_by(json!(["hls", "mp4"]))
        .check();
}

#[test]
fn recording_config() {
    for body in [Body::Individual, Body::Mix] {
        rule("R070", body, "recordingConfig/channelType")
            .broken_by(NOTHING, "missing `channelType`")
            .kept_by(json!(1))
            .check();
        rule("R073", body, "recordingConfig/streamTypes")
            .broken_by(json!(3), "belongs here")
            .kept_by(json!(2))
            .kept_by(NOTHING)
            .check();
        rule("R074", body, "recordingConfig/videoStreamType")
            .broken_by(json!(2), "belongs here")
            .kept_by(json!(1))
            .kept_by(NOTHING)
            .check();
        for wrong in [4, 2_592_001] {
            rule("R075", body, "recordingConfig/maxIdleTime")
                .broken_by(json!(wrong), "5 to 2592000 is allowed")
                .kept_by(json!(5))
                .kept_by(json!(2_592_000))
                .kept_by(NOTHING)
                .check();
        }
    }
}

#[test]
fn an_individual_recording_has_fields_of_its_own() {
    rule("R101", Body::Individual, "recordingConfig/streamMode")
        .broken_by(NOTHING, "mode `individual` requires it")
        .kept_by(json!("default"))
        .check();
    rule("R099", Body::Mix, "recordingConfig/streamMode")
        .broken_by(json!("standard"), "not allowed in mode `mix`")
        .kept_by(NOTHING)
        .check();
    rule(
        "R095",
        Body::Individual,
        "recordingConfig/subscribeUidGroup",
    )
    .broken_by(NOTHING, "mode `individual` requires it")
    .kept_by(json!(5))
    .check();
    rule("R097", Body::Mix, "recordingConfig/subscribeUidGroup")
        .broken_by(json!(6), "belongs here")
        .kept_by(json!(0))
        .kept_by(NOTHING)
        .check();
    for streams in [json!(1), json!(2), NOTHING] {
        rule("R102", Body::Individual, "recordingConfig/streamMode")
            .given("recordingConfig/streamTypes", streams)
            .broken_by(json!("original"), "records audio alone")
            .kept_by(json!("standard"))
            .check();
    }
    let audio_alone = rule("R102", Body::Individual, "recordingConfig/streamMode")
        .given("recordingConfig/streamTypes", json!(0))
        .with(&json!("original"));
    assert_eq!(Body::Individual.read(&audio_alone), Ok(audio_alone));
}

#[test]
fn a_composite_recording_has_fields_of_its_own() {
    rule("R105", Body::Individual, "recordingConfig/audioProfile")
        .broken_by(json!(1), "not allowed in mode `individual`")
        .kept_by(NOTHING)
        .check();
    let profile = json!({ "width": 360, "height": 640, "fps": 15, "bitrate": 500 });
    rule("R107", Body::Individual, TRANSCODING)
        .broken_by(profile.clone(), "not allowed in mode `individual`")
        .kept_by(NOTHING)
        .check();
    let mix = rule("R107", Body::Mix, TRANSCODING).with(&profile);
    assert_eq!(Body::Mix.read(&mix), Ok(mix));
}

#[test]
fn lists_name_users_who_can_be_heard_and_seen() {
    rule("R089", Body::Mix, AUDIO)
        .given("recordingConfig/streamTypes", json!(1))
        .broken_by(json!(["123"]), "`subscribeAudioUids` is not allowed")
        .kept_by(NOTHING)
        .check();
    rule("R090", Body::Mix, VIDEO)
        .given("recordingConfig/streamTypes", json!(0))
        .broken_by(json!(["123"]), "`subscribeVideoUids` is not allowed")
        .kept_by(NOTHING)
        .check();
    for list in [AUDIO, VIDEO] {
        rule("R085", Body::Mix, list)
            .broken_by(uids(33), "has 33 elements: at most 32 are allowed")
            .kept_by(uids(32))
            .kept_by(uids(1))
            .check();
        rule("R086", Body::Mix, list)
            .broken_by(json!([]), "has 0 elements: 1 or more are allowed")
            .kept_by(uids(1))
            .check();
        rule("R087", Body::Mix, list)
            .broken_by(json!(["#allstream#", "1"]), "has `#allstream#` beside UIDs")
            .kept_by(json!(["#allstream#"]))
            .check();
        for (wrong, element, says) in [
            (json!(["1", "2", "1"]), "/2", "stands before it already"),
            (
                json!(["1", "anna"]),
                "/1",
                "has an element 1 that is not a UID",
            ),
            (json!(["0"]), "/0", "has an element 0 that is not a UID"),
        ] {
            rule("R084", Body::Mix, list)
                .broken_by(wrong, says)
                .told_at(element)
                .kept_by(json!(["#allstream#"]))
                .kept_by(json!(["1", "2"]))
                .check();
        }
    }
    for (streams, list) in [(0, AUDIO), (2, AUDIO), (1, VIDEO), (2, VIDEO)] {
        let body = rule("R089", Body::Mix, list)
            .given("recordingConfig/streamTypes", json!(streams))
            .with(&json!(["123"]));
        assert_eq!(Body::Mix.read(&body), Ok(body));
    }
}

#[test]
fn a_group_holds_everybody_on_the_lists() {
    let names = |from: u32, to: u32| (from..=to).map(|uid| uid.to_string()).collect::<Value>();
    // As many users, in the first 32 who are heard and the others who are seen.
    let group_of = |users: u32| {
        let group = rule(
            "R098",
            Body::Individual,
            "recordingConfig/subscribeUidGroup",
        );
        match users {
            0..=32 => group.given(AUDIO, names(1, users)),
            _ => group
                .given(AUDIO, names(1, 32))
                .given(VIDEO, names(33, users)),
        }
    };

    for (group, most) in [(0, 2), (1, 7), (2, 12), (3, 17), (4, 32)] {
        group_of(most + 1)
            .broken_by(json!(group), "use a larger group")
            .kept_by(json!(group + 1))
            .check();
        let full = group_of(most).with(&json!(group));
        assert_eq!(Body::Individual.read(&full), Ok(full));
    }
    group_of(50)
        .broken_by(json!(5), "holds 49 users, and the lists name 50")
        .check();
    // Who is heard and seen counts once.
    let both = rule("R098", Body::Individual, VIDEO)
        .given(AUDIO, json!(["1", "2"]))
        .with(&json!(["2", "1"]));
    assert_eq!(Body::Individual.read(&both), Ok(both));
}

#[test]
fn transcoding_config() {
    for (key, right) in [("width", 1), ("height", 1), ("fps", 15), ("bitrate", 1)] {
        rule("R108", Body::Mix, &format!("{TRANSCODING}/{key}"))
            .broken_by(NOTHING, "missing")
            .kept_by(json!(right))
            .check();
    }
    for (key, across) in [("width", "height"), ("height", "width")] {
        for wrong in [0, 1921] {
            rule("R109", Body::Mix, &format!("{TRANSCODING}/{key}"))
                .given(&format!("{TRANSCODING}/{across}"), json!(1))
                .broken_by(json!(wrong), "1 to 1920 is allowed")
                .kept_by(json!(1))
                .kept_by(json!(1920))
                .check();
        }
    }
    rule("R110", Body::Mix, &format!("{TRANSCODING}/width"))
        .given(&format!("{TRANSCODING}/height"), json!(1081))
        .broken_by(json!(1920), "at most 2073600 (1920 × 1080) is allowed")
        .kept_by(json!(1918))
        .check();
    for wrong in [0, 6501] {
        rule("R112", Body::Mix, &format!("{TRANSCODING}/bitrate"))
            .broken_by(json!(wrong), "1 to 6500 is allowed")
            .kept_by(json!(1))
            .kept_by(json!(6500))
            .check();
    }
    rule(
        "R115",
        Body::Mix,
        &format!("{TRANSCODING}/mixedVideoLayout"),
    )
    .broken_by(json!(4), "belongs here")
    .kept_by(json!(2))
    .kept_by(NOTHING)
    .check();
    for wrong in ["FF0000", "#FF00", "#GG0000", "#FF00000", "", "red"] {
        rule("R124", Body::Mix, &format!("{TRANSCODING}/backgroundColor"))
            .broken_by(json!(wrong), "is not a colour")
            .kept_by(json!("#FF0000"))
            .kept_by(json!("#00ff7f"))
            .check();
    }
}

#[test]
fn storage_config() {
    for key in ["vendor", "region", "bucket", "accessKey", "secretKey"] {
        rule("R140", Body::Mix, &format!("storageConfig/{key}"))
            .broken_by(NOTHING, "missing")
            .kept_by(Body::Mix.json()["clientRequest"]["storageConfig"][key].clone())
            .check();
    }
    rule("R142", Body::Mix, "storageConfig/region")
        .broken_by(json!(17), "17")
        .kept_by(json!(16))
        .check();
    for vendor in [5, 6] {
        let region = |number| {
            let region = rule("R142", Body::Mix, "storageConfig/region");
            let region = region.given("storageConfig/vendor", json!(vendor));
            Body::Mix.read(&region.with(&json!(number)))
        };
        assert_eq!(rules_broken(region(1)), ["R142"]);
        assert_eq!(rules_broken(region(0)), [""; 0]);
    }
    for wrong in ["a/b", "a_b", "ä", ""] {
        rule("R154", Body::Mix, "storageConfig/fileNamePrefix")
            .broken_by(json!(["a", wrong]), "has an element 1 that has")
            .told_at("/1")
            .kept_by(json!(["a", "B7"]))
            .check();
    }
    rule("R155", Body::Mix, "storageConfig/fileNamePrefix")
        .broken_by(json!(["a".repeat(126), "b"]), "has 129 characters")
        .kept_by(json!(["a".repeat(125), "b"]))
        .kept_by(json!(["a".repeat(127)]))
        .check();
}

#[test]
fn extension_params_are_those_of_the_vendor() {
    let vendor = |rule: Case, vendor: i32| rule.given("storageConfig/vendor", json!(vendor));
    let endpoint = json!({ "endpoint": "s3.example.com" });

    vendor(rule("R156", Body::Mix, &format!("{PARAMS}/sse")), 2)
        .given(PARAMS, json!({}))
        .broken_by(json!("kms"), "`sse` is not allowed")
        .kept_by(NOTHING)
        .check();
    rule("R156", Body::Mix, &format!("{PARAMS}/sse"))
        .given(PARAMS, json!({}))
        .broken_by(json!("aes"), "belongs here")
        .kept_by(json!("kms"))
        .kept_by(json!("aes256"))
        .check();
    vendor(rule("R157", Body::Mix, &format!("{PARAMS}/tag")), 11)
        .given(PARAMS, endpoint.clone())
        .broken_by(json!("DAYS=30"), "`tag` is not allowed")
        .kept_by(NOTHING)
        .check();
    vendor(rule("R159", Body::Mix, PARAMS), 3)
        .broken_by(json!({}), "`extensionParams` is not allowed")
        .kept_by(NOTHING)
        .check();
    vendor(rule("R159", Body::Mix, PARAMS), 11)
        .broken_by(NOTHING, "missing `extensionParams`")
        .kept_by(endpoint.clone())
        .check();
    vendor(rule("R159", Body::Mix, &format!("{PARAMS}/endpoint")), 11)
        .given(PARAMS, json!({}))
        .broken_by(NOTHING, "missing `endpoint`")
        .kept_by(json!("s3.example.com"))
        .check();
    for with in [1, 2] {
        vendor(rule("R160", Body::Mix, &format!("{PARAMS}/endpoint")), with)
            .given(PARAMS, json!({ "tag": "DAYS=30" }))
            .broken_by(json!("s3.example.com"), "`endpoint` is not allowed")
            .kept_by(NOTHING)
            .check();
    }
}

#[test]
fn stop() {
    rule("R210", Body::Stop, "async_stop")
        .broken_by(json!("true"), "`true` or `false` belongs here")
        .kept_by(json!(true))
        .kept_by(json!(false))
        .kept_by(NOTHING)
        .check();
}

#[test]
fn words_and_numbers_are_the_documented_ones() {
    rule("R023", Body::Mix, "/cname")
        .broken_by(json!(5), "a string belongs here, not a whole number")
        .kept_by(json!("5"))
        .check();
    rule("R028", Body::Mix, "/uid")
        .broken_by(json!(5), "a string belongs here, not a whole number")
        .kept_by(json!("5"))
        .check();
    for (id, place, wrong, says, right) in [
        (
            "R071",
            "recordingConfig/channelType",
            json!(2),
            "1",
            json!(1),
        ),
        (
            "R071",
            "recordingConfig/channelType",
            json!("1"),
            "belongs here",
            json!(0),
        ),
        (
            "R097",
            "recordingConfig/subscribeUidGroup",
            json!(6),
            "5",
            json!(5),
        ),
        (
            "R106",
            "recordingConfig/audioProfile",
            json!(3),
            "2",
            json!(2),
        ),
        (
            "R111",
            "recordingConfig/transcodingConfig/fps",
            json!(25),
            "24",
            json!(24),
        ),
        (
            "R111",
            "recordingConfig/transcodingConfig/fps",
            json!(15.0),
            "belongs here",
            json!(1),
        ),
        ("R141", "storageConfig/vendor", json!(4), "5", json!(3)),
        ("R141", "storageConfig/vendor", json!(0), "1", json!(1)),
        (
            "R153",
            "storageConfig/fileNamePrefix",
            json!("a/b"),
            "an array",
            json!(["a", "b"]),
        ),
    ] {
        rule(id, Body::Mix, place)
            .broken_by(wrong, says)
            .kept_by(right)
            .check();
    }
    rule("R100", Body::Individual, "recordingConfig/streamMode")
        .broken_by(json!("Standard"), "standard")
        .kept_by(json!("default"))
        .check();
}

#[test]
fn a_body_is_one_json_object() {
    for (text, kind) in [
        ("", ViolationKind::NotJson),
        ("{", ViolationKind::NotJson),
        ("{} {}", ViolationKind::NotJson),
        ("cname=room", ViolationKind::NotJson),
        ("[]", ViolationKind::WrongType),
        ("\"room\"", ViolationKind::WrongType),
        ("null", ViolationKind::WrongType),
    ] {
        let violations = Stop::from_json(text).unwrap_err();

        assert_eq!(violations.len(), 1, "{text}: {violations}");
        assert_eq!(violations.as_slice()[0].kind, kind, "{text}: {violations}");
        assert_eq!(violations.as_slice()[0].pointer, "", "{text}");
    }
}

#[test]
fn keys_and_words_have_one_case() {
    let mut body = Body::Stop.json();
    put(&mut body, "/clientRequest/Async_stop", &json!(true));
    put(&mut body, "/clientRequest/asyncStop", &json!(true));

    let violations = Body::Stop.read(&body).unwrap_err();

    let told: Vec<_> = violations
        .iter()
        .map(|found| (found.kind, &found.message))
        .collect();
    let unknown = |key| format!("unknown key `{key}`: did you mean `async_stop`?");
    assert_eq!(
        told,
        [
            (ViolationKind::UnknownKey, &unknown("Async_stop")),
            (ViolationKind::UnknownKey, &unknown("asyncStop")),
        ]
    );
}

#[test]
fn every_violation_is_told_at_once_and_in_the_order_of_the_body() {
    let body = r##"{
        "uid": 527841,
        "cname": "a/b",
        "clientRequest": {
            "recordingConfig": {
                "maxIdleTime": 3,
                "maxIdleTime": 30,
                "streamMode": "standard",
                "strmTypes": 2,
                "transcodingConfig": { "width": 1920, "height": 1081, "fps": 14, "backgroundColor": "#FF00" }
            },
            "storageConfig": { "vendor": 3, "region": 0, "bucket": null, "extensionParams": { "sse": "kms" } }
        }
    }"##;

    let violations = Start::<Mix>::from_json(body).unwrap_err();

    let told: Vec<_> = violations
        .iter()
        .map(|violation| {
            let pointer = violation.pointer.trim_start_matches("/clientRequest/");
            (pointer, violation.rule.unwrap_or(""))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("/uid", "R028"),
            ("/cname", "R025"),
            ("recordingConfig/maxIdleTime", ""),
            ("recordingConfig/maxIdleTime", "R075"),
            ("recordingConfig/streamMode", "R099"),
            ("recordingConfig/strmTypes", ""),
            ("recordingConfig/transcodingConfig/width", "R110"),
            ("recordingConfig/transcodingConfig/fps", "R111"),
            ("recordingConfig/transcodingConfig/backgroundColor", "R124"),
            ("recordingConfig/transcodingConfig/bitrate", "R108"),
            ("recordingConfig/channelType", "R070"),
            ("storageConfig/bucket", ""),
            ("storageConfig/extensionParams", "R159"),
            ("storageConfig/accessKey", "R140"),
            ("storageConfig/secretKey", "R140"),
        ],
        "{violations}"
    );
}

#[test]
fn every_declared_rule_is_broken_here() {
    let cases = include_str!("requests.rs");
    for (rule, file) in rules::declared() {
        assert!(cases.contains(&format!("\"{rule}\"")), "{rule} of {file}");
    }
}

// From the builder: what the compiler cannot know.

/// Breaks one rule by one value, and keeps it by another.
fn judge<V, T: Debug>(
    rule: &str,
    pointer: &str,
    build: impl Fn(V) -> Result<T, Violations>,
    broken: V,
    right: V,
) {
    let violations = build(broken).expect_err(rule);

    let [violation] = violations.as_slice() else {
        panic!("{rule}: {violations}")
    };
    assert_eq!(violation.rule, Some(rule), "{violation}");
    assert_eq!(violation.pointer, pointer, "{violation}");
    build(right).expect(rule);
}

#[test]
fn the_builder_refuses_names_that_are_none() {
    let stop = |(cname, uid): (&str, &str)| {
        let stop = Stop::builder().cname(cname).uid(uid);
        stop.client_request(|none| none).build()
    };
    let long = ["a".repeat(65), "a".repeat(64)];

    judge("R024", "/cname", stop, (&long[0], "1"), (&long[1], "1"));
    judge("R025", "/cname", stop, ("a\"b", "1"), ("a b", "1"));
    judge("R029", "/uid", stop, ("a", "0"), ("a", "4294967295"));
}

#[test]
fn the_builder_refuses_what_is_out_of_range() {
    judge(
        "R038",
        "/resourceExpiredHour",
        |hours| {
            AcquireClientRequest::<Mix>::builder()
                .resource_expired_hour(hours)
                .build()
        },
        721,
        720,
    );
    let config = || RecordingConfig::<Mix>::builder().channel_type(ChannelType::Communication);
    judge(
        "R075",
        "/maxIdleTime",
        |seconds| config().max_idle_time(seconds).build(),
        4,
        5,
    );
    let users = |count: u32| (1..=count).collect::<Vec<_>>();
    let audio = |list: Vec<u32>| config().subscribe_audio_uids(list).build();
    judge(
        "R084",
        "/subscribeAudioUids/1",
        audio,
        vec![7, 7],
        vec![7, 8],
    );
    judge("R085", "/subscribeAudioUids", audio, users(33), users(32));
    let video = |list: Vec<u32>| config().subscribe_video_uids(list).build();
    judge("R084", "/subscribeVideoUids/0", video, vec![0], vec![1]);
    judge("R086", "/subscribeVideoUids", video, users(0), users(1));
}

#[test]
fn the_builder_refuses_what_does_not_go_together() {
    let config = || {
        RecordingConfig::<Individual>::builder()
            .channel_type(ChannelType::LiveBroadcasting)
            .subscribe_uid_group(UidGroup::UpTo2)
    };
    judge(
        "R102",
        "/streamMode",
        |mode| config().stream_types(Both).stream_mode(mode).build(),
        StreamMode::Original,
        StreamMode::Standard,
    );
    let audio_alone = config().stream_types(Audio);
    audio_alone
        .stream_mode(StreamMode::Original)
        .build()
        .unwrap();
    judge(
        "R098",
        "/subscribeUidGroup",
        |seen: [u32; 2]| {
            config()
                .stream_mode(StreamMode::Standard)
                .subscribe_audio_uids([1])
                .subscribe_video_uids(seen)
                .build()
        },
        [2, 3],
        [1, 2],
    );
    judge(
        "R133",
        "/avFileType",
        |types| {
            RecordingFileConfig::<Individual>::builder()
                .av_file_type(types)
                .build()
        },
        AvFileType::HlsAndMp4,
        AvFileType::Hls,
    );
}

#[test]
fn the_builder_refuses_a_video_that_does_not_exist() {
    let video = |(width, height, bitrate, colour): (u32, u32, u32, &str)| {
        TranscodingConfig::builder()
            .width(width)
            .height(height)
            .fps(Fps::Fps15)
            .bitrate(bitrate)
            .background_color(colour)
            .build()
    };
    let right = (1920, 1080, 6500, "#000000");

    judge("R109", "/width", video, (1921, 1, 1, "#000000"), right);
    judge("R109", "/height", video, (1, 0, 1, "#000000"), right);
    judge("R110", "/width", video, (1920, 1081, 1, "#000000"), right);
    judge("R112", "/bitrate", video, (1, 1, 6501, "#000000"), right);
    judge("R124", "/backgroundColor", video, (1, 1, 1, "red"), right);
}

#[test]
fn the_builder_refuses_folders_that_the_service_does() {
    let folders = |folders: [String; 2]| {
        StorageConfig::builder()
            .vendor(vendor::AlibabaOss)
            .region(AlibabaRegion::CnHangzhou)
            .bucket("bucket")
            .access_key("access key")
            .secret_key("secret key")
            .file_name_prefix(folders)
            .build()
    };
    let text = |count| "a".repeat(count);

    judge(
        "R154",
        "/fileNamePrefix/1",
        folders,
        [text(1), "a-b".to_owned()],
        [text(1), "ab".to_owned()],
    );
    judge(
        "R155",
        "/fileNamePrefix",
        folders,
        [text(126), text(1)],
        [text(125), text(1)],
    );
}

#[test]
fn a_vendor_known_only_at_run_time_is_held_to_the_same_rules() {
    let storage = |(vendor, region): (Vendor, u32)| {
        StorageConfig::builder()
            .vendor_dyn(vendor)
            .region(region)
            .bucket("bucket")
            .access_key("access key")
            .secret_key("secret key")
    };
    let bare = |which| storage(which).build();
    let tagged = |which| {
        storage(which)
            .extension_params(|e| e.tag("DAYS=30"))
            .build()
    };
    let encrypted = |which| storage(which).extension_params(|e| e.sse(Sse::Kms)).build();
    let elsewhere = |which| {
        storage(which)
            .extension_params(|e| e.endpoint("s3.example.com"))
            .build()
    };
    let (s3, alibaba) = ((Vendor::S3, 0), (Vendor::AlibabaOss, 0));
    let (azure, compatible) = ((Vendor::MicrosoftAzure, 0), (Vendor::S3Compatible, 0));

    judge("R142", "/region", bare, (Vendor::S3, 17), s3);
    assert_eq!(rules_broken(bare((Vendor::MicrosoftAzure, 1))), ["R142"]);
    judge("R159", "/extensionParams", bare, compatible, s3);
    judge("R159", "/extensionParams", tagged, azure, alibaba);
    judge("R156", "/extensionParams/sse", encrypted, alibaba, s3);
    judge(
        "R160",
        "/extensionParams/endpoint",
        elsewhere,
        s3,
        compatible,
    );
}
