//! The bodies that the examples send are the published ones, value by value, and with numbers in
//! the same notation.
#![allow(
    clippy::duplicate_mod,
    reason = "each example has a support of its own, as when it runs"
)]

#[allow(dead_code, reason = "the test records in its own way")]
#[path = "../examples/composite.rs"]
mod composite;
#[allow(dead_code, reason = "the test records in its own way")]
#[path = "../examples/individual.rs"]
mod individual;
#[path = "samples/mod.rs"]
mod samples;
mod support;

use composite::support::TIME_SCALE;
use recording::acquire::Acquire;
use recording::mode::{Individual, Mix};
use recording::start::Start;
use recording::stop::Stop;
use recording_emulator::{Emulator, Operation};
use samples::Sample;
use serde_json::{Value, json};
use support::bodies;

const CNAME: &str = "httpClient463224";
const UID: u32 = 527_841;

/// A published body.
fn published(file: &str) -> Value {
    serde_json::from_slice(&Sample::named(file).body()).unwrap()
}

fn composite_start() -> Value {
    published("start-req.mix.seed-002.json")
}

/// The published body, and the `streamMode` that the table above it requires.
fn individual_start() -> Value {
    let mut start = published("start-req.individual.seed-000.json");
    assert_eq!(
        start.pointer("/clientRequest/recordingConfig/streamMode"),
        None
    );
    start["clientRequest"]["recordingConfig"]["streamMode"] = json!("standard");
    start
}

/// What a configuration has of a start: the token is the session's.
fn without_token(mut start: Value) -> Value {
    let request = start["clientRequest"].as_object_mut().unwrap();
    assert_eq!(request.remove("token"), Some(json!("<token if any>")));
    start
}

fn composite_acquire() -> Value {
    published("acquire-req.mix.seed-002.json")
}

/// The published body, but for its channel: a URL is the name of none.
fn individual_acquire() -> Value {
    let mut acquire = published("acquire-req.individual.seed-000.json");
    assert_eq!(acquire["cname"], "https://xxxxx");
    acquire["cname"] = individual_start()["cname"].clone();
    acquire
}

/// What a session's `acquire` sends: what `start` will send stands in it besides.
fn announcing(mut acquire: Value, start: &Value) -> Value {
    acquire["clientRequest"]["startParameter"] = start["clientRequest"].clone();
    acquire
}

async fn emulator() -> Emulator {
    let emulator = Emulator::builder().time_scale(TIME_SCALE);
    emulator.start().await.unwrap()
}

#[test]
fn the_comparison_sees_the_notation_of_numbers() {
    assert_ne!(json!({"fps": 15}), json!({"fps": 15.0}));
    assert_ne!(json!({"uid": "527841"}), json!({"uid": 527_841}));
}

#[tokio::test]
async fn the_composite_example_declares_the_published_start() {
    let setting = composite::support::Setting::of_emulator(&emulator().await).unwrap();

    let start = Start::<Mix>::builder()
        .cname(CNAME)
        .uid(UID)
        .client_request(|_| composite::configuration(&setting).unwrap())
        .build()
        .unwrap();

    assert_eq!(
        serde_json::to_value(&start).unwrap(),
        without_token(composite_start())
    );
}

#[tokio::test]
async fn the_individual_example_declares_the_published_start() {
    let setting = individual::support::Setting::of_emulator(&emulator().await).unwrap();

    let start = Start::<Individual>::builder()
        .cname(CNAME)
        .uid(UID)
        .client_request(|_| individual::configuration(&setting).unwrap())
        .build()
        .unwrap();

    assert_eq!(
        serde_json::to_value(&start).unwrap(),
        without_token(individual_start())
    );
}

#[tokio::test]
async fn the_composite_example_sends_the_published_bodies() {
    let emulator = emulator().await;
    let setting = composite::support::Setting::of_emulator(&emulator).unwrap();

    composite::record(&setting).await.unwrap();

    let acquire = announcing(composite_acquire(), &composite_start());
    assert_eq!(bodies(&emulator, Operation::Acquire), [acquire]);
    assert_eq!(bodies(&emulator, Operation::Start), [composite_start()]);
    assert_eq!(
        bodies(&emulator, Operation::Stop),
        [published("stop-req.any.seed-000.json")]
    );
}

#[tokio::test]
async fn the_individual_example_sends_the_published_bodies() {
    let emulator = emulator().await;
    let setting = individual::support::Setting::of_emulator(&emulator).unwrap();

    individual::record(&setting).await.unwrap();

    let acquire = announcing(individual_acquire(), &individual_start());
    assert_eq!(bodies(&emulator, Operation::Acquire), [acquire]);
    assert_eq!(bodies(&emulator, Operation::Start), [individual_start()]);
    assert_eq!(
        bodies(&emulator, Operation::Stop),
        [published("stop-req.any.seed-000.json")]
    );
}

#[tokio::test]
async fn a_start_that_lags_behind_does_not_stop_the_example() {
    use recording_emulator::Scripted::{NotFound, Status};
    let emulator = emulator().await;
    let setting = composite::support::Setting::of_emulator(&emulator).unwrap();
    emulator.script(Operation::Query, [Status(2), NotFound]);

    composite::record(&setting).await.unwrap();

    let queries = support::operations(&emulator).into_iter();
    let queries = queries.filter(|operation| *operation == Operation::Query);
    assert_eq!(
        queries.count(),
        4,
        "two that were scripted, and two of the example"
    );
}

#[test]
fn the_bare_acquire_is_the_published_one() {
    let mix = Acquire::<Mix>::builder()
        .cname(CNAME)
        .uid(UID)
        .client_request(|r| r.resource_expired_hour(24))
        .build()
        .unwrap();
    let individual = Acquire::<Individual>::builder()
        .cname(CNAME)
        .uid(UID)
        .client_request(|r| r.resource_expired_hour(24))
        .build()
        .unwrap();

    assert_eq!(serde_json::to_value(mix).unwrap(), composite_acquire());
    assert_eq!(
        serde_json::to_value(individual).unwrap(),
        individual_acquire()
    );
}

#[test]
fn the_published_channel_of_the_individual_acquire_is_refused() {
    let body = published("acquire-req.individual.seed-000.json").to_string();

    let violations = Acquire::<Individual>::from_json(&body).unwrap_err();

    let [violation] = violations.as_slice() else {
        panic!("{violations}")
    };
    assert_eq!(violation.pointer, "/cname");
    assert_eq!(violation.rule, Some("R025"));
}

#[test]
fn the_published_bodies_are_read_and_written_back_as_they_are() {
    let start = composite_start();
    let read = Start::<Mix>::from_json(&start.to_string()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), start);

    let start = individual_start();
    let read = Start::<Individual>::from_json(&start.to_string()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), start);

    let stop = published("stop-req.any.seed-000.json");
    let read = Stop::<Mix>::from_json(&stop.to_string()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), stop);
}
