//! The evening, in a house that is not real.

#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use consumer_author::{House, Power};
use consumer_author_user::{good_night, reading_light};

#[test]
fn the_lamp_is_told_what_the_builder_made() {
    let house = House::default();

    let hours = ready(good_night(house.clone())).unwrap();

    assert_eq!(hours, Some(12));
    let told = r#"/lamps/hall/fade {"brightness":5,"period":10000,"label":"sleep well","supply":{"power":1}}"#;
    assert_eq!(house.told(), [told]);
}

#[test]
fn a_value_out_of_range_has_its_place_and_its_rule() {
    let violations = reading_light(0, Power::Battery).unwrap_err();

    let places: Vec<_> = violations
        .iter()
        .map(|violation| (violation.pointer.as_str(), violation.rule))
        .collect();
    assert_eq!(places, [("/brightness", Some("L1"))]);
}

/// The outcome of a future that waits for nothing.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
