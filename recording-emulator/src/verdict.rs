//! The verdict on a body: the OpenAPI document's, then that of the cross-field rules.
//!
//! A complaint names the JSON pointer and what is wrong there, in the words of the document's
//! `x-reason` where it has some. Values are never quoted: one of them may be a secret.

use std::fmt;
use std::sync::OnceLock;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use serde_json::{Map, Value};

use crate::cross_field;
use crate::fault::Fault;
use crate::pointer::child;
use crate::route::{Mode, Operation, ROUTES, Route};

/// What is served, and which bodies it takes.
const DOCUMENT: &str = include_str!("../openapi.json");

/// Gives the document an address, so that errors say where in it they come from.
const DOCUMENT_ID: &str = "https://recording-emulator.invalid/openapi.json";

/// Judges bodies.
#[derive(Debug)]
pub(crate) struct Judge {
    document: Value,
    schemas: Vec<(Operation, Option<Mode>, Validator)>,
}

/// The compiled-in OpenAPI document cannot be used: a fault of this crate.
#[derive(Clone, Debug)]
pub(crate) struct DocumentError(String);

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(what) = self;
        write!(f, "the emulator's OpenAPI document is unusable: {what}")
    }
}

impl Judge {
    /// The one judge of this process: compiling the document takes longer than judging by it.
    pub(crate) fn shared() -> Result<&'static Self, DocumentError> {
        static JUDGE: OnceLock<Result<Judge, DocumentError>> = OnceLock::new();
        JUDGE
            .get_or_init(Self::compile)
            .as_ref()
            .map_err(Clone::clone)
    }

    fn compile() -> Result<Self, DocumentError> {
        let document: Value =
            serde_json::from_str(DOCUMENT).map_err(|e| DocumentError(e.to_string()))?;
        let schemas = ROUTES
            .iter()
            .filter(|route| route.operation.has_body())
            .map(|route| Ok((route.operation, route.mode, validator(&document, route)?)))
            .collect::<Result<_, _>>()?;
        Ok(Self { document, schemas })
    }

    /// Judges a body; `lenient` forgives what some published bodies do.
    pub(crate) fn judge(
        &self,
        operation: Operation,
        mode: Option<Mode>,
        body: &Value,
        lenient: bool,
    ) -> Result<(), Fault> {
        let mut complaints = self.complaints(operation, mode, body);
        complaints.retain(|complaint| !(lenient && complaint.is_forgivable));
        if operation == Operation::Acquire && only_the_channel_name(&complaints) {
            return Err(Fault::invalid_channel_name(sentence(&complaints)));
        }
        if complaints.is_empty() {
            Ok(())
        } else {
            Err(Fault::invalid_parameter(sentence(&complaints)))
        }
    }

    fn complaints(&self, operation: Operation, mode: Option<Mode>, body: &Value) -> Vec<Complaint> {
        let by_schema = self
            .schemas
            .iter()
            .filter(|(of, within, _)| (*of, *within) == (operation, mode))
            .flat_map(|(_, _, schema)| schema.iter_errors(body))
            .flat_map(|error| self.explain(&error));
        let by_hand = cross_field::violations(body)
            .into_iter()
            .map(|(pointer, what)| Complaint {
                pointer,
                what,
                is_forgivable: false,
            });
        let mut complaints = Vec::new();
        for complaint in by_schema.chain(by_hand) {
            // Two keywords may have the same words for the same value.
            if !complaints.contains(&complaint) {
                complaints.push(complaint);
            }
        }
        complaints
    }

    /// One complaint per violation; an unknown key is pointed at, not the object around it.
    fn explain(&self, error: &ValidationError<'_>) -> Vec<Complaint> {
        let at = error.instance_path().as_str();
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => unexpected
                .iter()
                .map(|key| {
                    Complaint::new(child(at, key), "unknown key in this operation and mode")
                        .forgivable()
                })
                .collect(),
            ValidationErrorKind::Required { property } => {
                let pointer = child(at, property.as_str().unwrap_or_default());
                let complaint = Complaint::new(pointer, self.reason(error).unwrap_or("missing"));
                vec![if property == "streamMode" {
                    complaint.forgivable()
                } else {
                    complaint
                }]
            }
            ValidationErrorKind::FalseSchema => {
                vec![Complaint::new(
                    at.to_owned(),
                    self.reason(error).unwrap_or("not allowed here"),
                )]
            }
            kind => {
                let what = self
                    .reason(error)
                    .map_or_else(|| wording(kind, error), str::to_owned);
                vec![Complaint::new(at.to_owned(), what)]
            }
        }
    }

    /// The nearest `x-reason` around the keyword that failed, within its named schema.
    fn reason(&self, error: &ValidationError<'_>) -> Option<&str> {
        let mut place = error
            .absolute_keyword_location()?
            .as_str()
            .split_once('#')?
            .1;
        while let Some((parent, _)) = place.rsplit_once('/') {
            if let Some(reason) = self
                .document
                .pointer(place)
                .and_then(|schema| schema.get("x-reason"))
            {
                return reason.as_str();
            }
            place = parent;
        }
        None
    }
}

/// What is wrong, and where.
#[derive(Debug, PartialEq)]
struct Complaint {
    pointer: String,
    what: String,
    /// Whether a lenient emulator lets it pass.
    is_forgivable: bool,
}

impl Complaint {
    fn new(pointer: String, what: impl Into<String>) -> Self {
        Self {
            pointer,
            what: what.into(),
            is_forgivable: false,
        }
    }

    fn forgivable(self) -> Self {
        Self {
            is_forgivable: true,
            ..self
        }
    }
}

/// The request body schema of a route, with the document around it to refer to.
fn validator(document: &Value, route: &Route) -> Result<Validator, DocumentError> {
    let Route {
        operation, path, ..
    } = route;
    let body = document["paths"][*path][operation.method()]
        .pointer("/requestBody/content/application~1json/schema/$ref")
        .ok_or_else(|| DocumentError(format!("{path} has no request body")))?;
    let schema = Map::from_iter([
        ("$id".to_owned(), DOCUMENT_ID.into()),
        ("$ref".to_owned(), body.clone()),
        ("components".to_owned(), document["components"].clone()),
    ]);
    jsonschema::draft202012::new(&schema.into()).map_err(|error| DocumentError(error.to_string()))
}

/// What is wrong, where the document has no words for it.
fn wording(kind: &ValidationErrorKind, error: &ValidationError<'_>) -> String {
    match kind {
        ValidationErrorKind::Enum { options } => format!("not one of {options}"),
        ValidationErrorKind::Constant { expected_value } => format!("not {expected_value}"),
        _ => error.masked_with("the value").to_string(),
    }
}

/// The vendor has a code of its own for a channel name with a character it cannot have.
fn only_the_channel_name(complaints: &[Complaint]) -> bool {
    !complaints.is_empty()
        && complaints
            .iter()
            .all(|complaint| complaint.pointer == "/cname")
}

fn sentence(complaints: &[Complaint]) -> String {
    let parts = complaints.iter().map(|Complaint { pointer, what, .. }| {
        let pointer = if pointer.is_empty() {
            "the body"
        } else {
            pointer
        };
        format!("{pointer}: {what}")
    });
    parts.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;

    use super::*;

    fn reason(operation: Operation, mode: Option<Mode>, body: &Value) -> String {
        let fault = Judge::shared()
            .unwrap()
            .judge(operation, mode, body, false)
            .unwrap_err();
        fault.body["reason"].as_str().unwrap().to_owned()
    }

    #[test]
    fn the_document_has_the_paths_that_are_served_and_no_other() {
        let document: Value = serde_json::from_str(DOCUMENT).unwrap();
        let documented: BTreeSet<String> = document["paths"]
            .as_object()
            .unwrap()
            .iter()
            .flat_map(|(path, item)| {
                item.as_object()
                    .unwrap()
                    .keys()
                    .map(move |key| format!("{key} {path}"))
            })
            .filter(|key| !key.starts_with("parameters"))
            .collect();

        let served = ROUTES
            .iter()
            .map(|route| format!("{} {}", route.operation.method(), route.path))
            .collect();

        assert_eq!(documented, served);
    }

    #[test]
    fn all_violations_are_named_at_once() {
        let body =
            json!({ "cname": "c", "uid": 1, "clientRequest": { "async_stop": 1, "a/b": 0 } });

        let reason = reason(Operation::Stop, Some(Mode::Mix), &body);

        for pointer in [
            "/uid: ",
            "/clientRequest/async_stop: ",
            "/clientRequest/a~1b: ",
        ] {
            assert!(reason.contains(pointer), "no {pointer} in: {reason}");
        }
    }

    #[test]
    fn a_body_that_is_no_object_is_named_as_the_body() {
        let reason = reason(Operation::Stop, Some(Mode::Mix), &json!([]));

        assert!(reason.starts_with("the body: "), "{reason}");
    }

    #[test]
    fn no_value_is_quoted() {
        let secret = "hunter2";
        let body = json!({ "cname": "c", "uid": "1", "clientRequest": {
            "token": [secret],
            "recordingConfig": { "channelType": secret, "secret": secret, "salt": secret },
            "storageConfig": {
                "vendor": secret, "region": secret, "bucket": [secret], "accessKey": [secret],
                "secretKey": { "a": secret }, "stsToken": [secret], "extensionParams": { "endpoint": secret },
            },
        } });

        for mode in [Mode::Individual, Mode::Mix] {
            let reason = reason(Operation::Start, Some(mode), &body);

            assert!(
                reason.contains("/clientRequest/storageConfig/secretKey: "),
                "{reason}"
            );
            assert!(!reason.contains(secret), "{reason}");
        }
    }

    /// A schema with what it refers to; `allOf` is looked into as far as types go.
    fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
        match schema.get("$ref").and_then(Value::as_str) {
            Some(reference) => document.pointer(&reference[1..]).unwrap(),
            None => schema,
        }
    }

    fn is_typed(document: &Value, schema: &Value) -> bool {
        let schema = resolved(document, schema);
        let parts = schema["allOf"].as_array().into_iter().flatten();
        ["type", "enum", "const"]
            .iter()
            .any(|key| schema.get(key).is_some())
            || parts.into_iter().any(|part| is_typed(document, part))
    }

    /// Asserts that everything within `schema` has a type, and every object there is closed.
    fn assert_closed(document: &Value, schema: &Value, at: &str) {
        assert!(is_typed(document, schema), "{at} takes any type");
        let schema = resolved(document, schema);
        if let Some(properties) = schema["properties"].as_object() {
            assert_eq!(schema["type"], "object", "{at}");
            assert_eq!(schema["additionalProperties"], false, "{at} is open");
            for (key, inner) in properties {
                assert_closed(document, inner, &child(at, key));
            }
        }
        if schema["type"] == "array" {
            assert_closed(document, &schema["items"], &child(at, "items"));
        }
    }

    #[test]
    fn every_object_of_a_request_is_closed_and_every_value_typed() {
        let document: Value = serde_json::from_str(DOCUMENT).unwrap();
        let schemas = document["components"]["schemas"].as_object().unwrap();
        let requests = schemas
            .keys()
            .filter(|name| name.ends_with("Request") || name.ends_with("Param"));

        for name in requests {
            assert_closed(&document, &schemas[name], name);
        }
    }

    #[test]
    fn every_request_names_its_party() {
        let document: Value = serde_json::from_str(DOCUMENT).unwrap();
        let schemas = document["components"]["schemas"].as_object().unwrap();

        for (name, schema) in schemas.iter().filter(|(name, _)| name.ends_with("Request")) {
            let is_body = !name.ends_with("ClientRequest");
            let required = json!(["cname", "uid", "clientRequest"]);
            assert!(!is_body || schema["required"] == required, "{name}");
        }
    }
}
