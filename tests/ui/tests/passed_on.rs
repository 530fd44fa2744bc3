//! A declaration that a `macro_rules!` macro writes, and what stands at a field besides rules.

use recording_core::modal;

macro_rules! declare {
    ($name:ident, $optional:ty, $list:ty, $number:ty) => {
        /// A letter.
        #[modal()]
        pub struct $name {
            /// Its weight.
            weight: $optional,
            /// Its pages.
            pages: $list,
            /// Its number.
            number: $number,
        }
    };
}

declare!(Letter, Option<u8>, Option<Vec<u32>>, u32);

/// A card.
#[modal()]
pub struct Card {
    /// What it says.
    #[deprecated(note = "cards say nothing any more")]
    text: Option<String>,
}

#[test]
fn a_type_that_is_passed_on_is_seen_through() {
    let letter = Letter::builder()
        .number(7)
        .pages([1_u32, 2])
        .build()
        .unwrap();

    assert_eq!(
        serde_json::to_string(&letter).unwrap(),
        r#"{"pages":[1,2],"number":7}"#
    );
}

#[test]
#[expect(deprecated, reason = "that its setter is deprecated is what is tested")]
fn a_deprecated_field_has_a_deprecated_setter() {
    let card = Card::builder().text("hello").build().unwrap();

    assert_eq!(card.text().map(String::as_str), Some("hello"));
}
