//! An array of objects of several kinds, of which one must be there and another may be, once.

use recording_core::{modal, modes};

/// What a service does.
#[modes]
pub enum Kind {
    /// It records.
    Record,
    /// It publishes.
    Publish,
}

/// A service.
#[modal(tag kind: Kind(Record, Publish))]
pub struct Service {
    /// What it does.
    kind: Kind,
    /// The page that it records.
    #[rule(only(Record), id = "K1")]
    page: String,
    /// Where it publishes.
    #[rule(only(Publish), id = "K2")]
    target: String,
}

/// What is to be done.
#[modal()]
pub struct Task {
    /// By which services: one that records, and perhaps one that publishes.
    #[rule(nested, push = service, check(one_records_and_one_may_publish), id = "K3")]
    services: Vec<Service>,
}

fn one_records_and_one_may_publish(services: &[Service]) -> Result<(), &'static str> {
    let count = |kind| {
        services
            .iter()
            .filter(|service| service.kind() == Some(&kind))
            .count()
    };
    match (count(Kind::Record), count(Kind::Publish)) {
        (1, 0 | 1) => Ok(()),
        (1, _) => Err("has more than one service that publishes: keep one"),
        _ => Err("needs exactly one service that records"),
    }
}

#[test]
fn one_of_each_kind_is_right() {
    let task = Task::builder()
        .service(|s| s.kind(kind::Publish).target("there"))
        .service(|s| s.kind(kind::Record).page("here"))
        .build();

    assert_eq!(
        serde_json::to_string(&task.unwrap()).unwrap(),
        r#"{"services":[{"kind":"publish","target":"there"},{"kind":"record","page":"here"}]}"#
    );
}

#[test]
fn kinds_and_their_fields_are_told_with_their_places() {
    let json =
        r#"{"services": [{"kind": "publish", "target": "a"}, {"kind": "publish", "page": "b"}]}"#;

    let violations = Task::from_json(json).unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/services: `services` needs exactly one service that records [K3]\n\
         /services/1/page: `page` is not allowed with kind `publish`: remove it, or use kind `record` [K1]\n\
         /services/1/target: missing `target`: kind `publish` requires it [K2]"
    );
}
