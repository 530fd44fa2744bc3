//! A rule, a body that breaks it, and bodies that just do not.

use recording::Violations;
use recording::acquire::Acquire;
use recording::mode::{Individual, Mix, Screenshots, Web};
use recording::start::Start;
use recording::stop::Stop;
use recording::update::Update;
use recording::update_layout::UpdateLayout;
use serde::Serialize;
use serde_json::{Value, json};

/// A body that is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    Acquire,
    AcquireWeb,
    Individual,
    Screenshots,
    Mix,
    Web,
    Update,
    UpdateWeb,
    UpdateLayout,
    Stop,
    StopWeb,
}

impl Body {
    pub(crate) const ALL: [Self; 11] = [
        Self::Acquire,
        Self::AcquireWeb,
        Self::Individual,
        Self::Screenshots,
        Self::Mix,
        Self::Web,
        Self::Update,
        Self::UpdateWeb,
        Self::UpdateLayout,
        Self::Stop,
        Self::StopWeb,
    ];

    pub(crate) fn is_of_a_page(self) -> bool {
        matches!(
            self,
            Self::AcquireWeb | Self::Web | Self::UpdateWeb | Self::StopWeb
        )
    }

    pub(crate) fn json(self) -> Value {
        json!({ "cname": "room", "uid": "527841", "clientRequest": self.client_request() })
    }

    fn client_request(self) -> Value {
        let storage = json!({
            "vendor": 1, "region": 0, "bucket": "b", "accessKey": "a", "secretKey": "s",
        });
        match self {
            Self::Acquire | Self::AcquireWeb | Self::UpdateLayout | Self::Stop | Self::StopWeb => {
                json!({})
            }
            Self::Individual => json!({
                "storageConfig": storage,
                "recordingConfig": {
                    "channelType": 0, "streamMode": "standard", "subscribeUidGroup": 0,
                },
            }),
            Self::Screenshots => json!({
                "storageConfig": storage,
                "recordingConfig": { "channelType": 0, "subscribeUidGroup": 0 },
                "snapshotConfig": { "fileType": ["jpg"] },
            }),
            Self::Mix => json!({
                "storageConfig": storage,
                "recordingConfig": {
                    "channelType": 0,
                    "transcodingConfig": { "width": 360, "height": 640, "fps": 15, "bitrate": 500 },
                },
            }),
            Self::Web => json!({
                "storageConfig": storage,
                "extensionServiceConfig": { "extensionServices": [page_recorder()] },
            }),
            Self::Update | Self::UpdateWeb => json!({ "storageConfig": storage }),
        }
    }

    /// Reads a body and writes it again.
    pub(crate) fn read(self, body: &Value) -> Result<Value, Violations> {
        let body = body.to_string();
        match self {
            Self::Acquire => Acquire::<Mix>::from_json(&body).map(written),
            Self::AcquireWeb => Acquire::<Web>::from_json(&body).map(written),
            Self::Individual => Start::<Individual>::from_json(&body).map(written),
            Self::Screenshots => Start::<Screenshots>::from_json(&body).map(written),
            Self::Mix => Start::<Mix>::from_json(&body).map(written),
            Self::Web => Start::<Web>::from_json(&body).map(written),
            Self::Update => Update::<Individual>::from_json(&body).map(written),
            Self::UpdateWeb => Update::<Web>::from_json(&body).map(written),
            Self::UpdateLayout => UpdateLayout::<Mix>::from_json(&body).map(written),
            Self::Stop => Stop::<Mix>::from_json(&body).map(written),
            Self::StopWeb => Stop::<Web>::from_json(&body).map(written),
        }
    }
}

/// A service that records a page.
pub(crate) fn page_recorder() -> Value {
    json!({
        "serviceName": "web_recorder_service",
        "serviceParam": {
            "url": "https://example.com", "audioProfile": 0, "videoWidth": 1280,
            "videoHeight": 720, "maxRecordingHour": 3,
        },
    })
}

pub(crate) fn written(body: impl Serialize) -> Value {
    serde_json::to_value(body).unwrap()
}

/// A rule, a value that breaks it, and values that just do not.
pub(crate) struct Case {
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
pub(crate) fn rule(rule: &'static str, body: Body, place: &str) -> Case {
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
pub(crate) const NOTHING: Value = Value::Null;

impl Case {
    pub(crate) fn given(mut self, place: &str, value: Value) -> Self {
        self.given.push((pointer(place), value));
        self
    }

    pub(crate) fn broken_by(mut self, value: Value, says: &'static str) -> Self {
        (self.broken, self.says) = (value, says);
        self
    }

    pub(crate) fn told_at(mut self, inside: &'static str) -> Self {
        self.inside = inside;
        self
    }

    pub(crate) fn kept_by(mut self, value: Value) -> Self {
        self.passes.push(value);
        self
    }

    /// The body with this value at the place of the rule.
    pub(crate) fn with(&self, value: &Value) -> Value {
        let mut body = self.body.json();
        for (pointer, value) in &self.given {
            put(&mut body, pointer, value);
        }
        put(&mut body, &self.pointer, value);
        body
    }

    pub(crate) fn check(&self) {
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
pub(crate) fn rules_broken<T>(read: Result<T, Violations>) -> Vec<&'static str> {
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
pub(crate) fn put(body: &mut Value, pointer: &str, value: &Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = body.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(parent), Value::Null) => _ = parent.remove(key),
        (Value::Object(parent), value) => _ = parent.insert(key.to_owned(), value.clone()),
        (parent, value) => parent[key.parse::<usize>().unwrap()] = value.clone(),
    }
}

pub(crate) fn uids(count: u32) -> Value {
    (1..=count).map(|uid| uid.to_string()).collect()
}
