//! A request with parameters of its author's own.

use std::borrow::Cow;

use recording_core::{WireValue, modal};
use recording_ui::dish::course::{Dessert, Main};
use recording_ui::dish::{Course, course};

/// A bill.
#[modal(M: Course(Starter, Main, Dessert))]
pub struct Bill<'a, T: WireValue> {
    /// Who pays.
    payer: Cow<'a, str>,
    /// What is paid for.
    #[rule(only(Main, Dessert))]
    item: T,
    /// What else.
    more: Option<Vec<T>>,
}

#[test]
fn lifetimes_and_types_go_through() {
    let name = String::from("Ada");

    let bill = Bill::<'_, u8, Main>::builder()
        .payer(name.as_str())
        .item(7)
        .more([8_u8, 9])
        .build()
        .unwrap();

    let json = serde_json::to_string(&bill).unwrap();
    assert_eq!(json, r#"{"payer":"Ada","item":7,"more":[8,9]}"#);
    assert_eq!(Bill::from_json(&json), Ok(bill));
}

#[test]
fn their_values_are_read_as_what_they_are() {
    let violations =
        Bill::<String, Dessert>::from_json(r#"{"payer": "Ada", "item": 7}"#).unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/item: a string belongs here, not a whole number"
    );
}
