//! The library tests itself as any of its users would.

#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use consumer_author::effect::{Blink, Fade};
use consumer_author::{Client, House, Light, ReadLamp, Refusal, Shine, Violations, power};
use recording_core::http::{Error, StatusCode};

#[test]
fn a_call_goes_through_authentication_transport_and_decoder() {
    let house = House::default();
    let client = Client::new("http://localhost", "key", house.clone()).unwrap();
    let light = Light::<Blink>::builder()
        .brightness(80)
        .period(500)
        .supply(|s| s.power(power::Mains))
        .build()
        .unwrap();

    let shine = Shine {
        name: "hall".to_owned(),
        light,
    };
    ready(client.send(&shine)).unwrap();

    let told = r#"/lamps/hall/blink {"brightness":80,"period":500,"supply":{"power":1}}"#;
    assert_eq!(house.told(), [told]);
}

#[test]
fn an_answer_is_read_by_its_own_declaration() {
    let client = Client::new("http://localhost", "key", House::default()).unwrap();
    let read = ReadLamp {
        name: "hall".to_owned(),
    };

    let lamp = ready(client.send(&read)).unwrap();

    assert_eq!(lamp.name().map(String::as_str), Some("hall"));
    assert_eq!(lamp.hours(), Some(&12));
}

#[test]
fn a_wrong_key_is_a_refusal_of_the_library() {
    let client = Client::new("http://localhost", "quay", House::default()).unwrap();
    let read = ReadLamp {
        name: "hall".to_owned(),
    };

    let error = ready(client.send(&read)).unwrap_err();

    assert!(matches!(
        error,
        Error::Answer(Refusal::Status(StatusCode::FORBIDDEN))
    ));
}

#[test]
fn the_rules_hold_for_values_and_for_json_too() {
    let built = Light::<Fade>::builder()
        .brightness(10)
        .period(50)
        .darkest(20)
        .supply(|s| s.power(power::Battery).warn_below(15))
        .build();
    let read = Light::<Fade>::from_json(r#"{"brightness":10,"supply":{"power":1,"warnBelow":1}}"#);

    assert_eq!(
        places(&built.unwrap_err()),
        [("/period", Some("L3")), ("/darkest", Some("L4"))]
    );
    assert_eq!(
        places(&read.unwrap_err()),
        [("/supply/warnBelow", Some("L5")), ("/period", Some("L2"))]
    );
}

fn places(violations: &Violations) -> Vec<(&str, Option<&str>)> {
    let places = violations
        .iter()
        .map(|violation| (violation.pointer.as_str(), violation.rule));
    places.collect()
}

/// The outcome of a future that waits for nothing.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
