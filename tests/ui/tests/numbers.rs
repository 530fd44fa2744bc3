//! Numbers with a fraction, and numbers as wide as the machine's.

use recording_core::modal;

/// What is measured.
#[modal]
pub struct Measure {
    /// Any number.
    any: Option<f64>,
    /// Some numbers.
    #[rule(each(range(0.0..=1.0)))]
    shares: Option<Vec<f64>>,
    /// Small numbers.
    small: Option<Vec<f32>>,
    /// A number of a rule, written without its fraction.
    #[rule(one_of(0.5, 2))]
    scale: Option<f64>,
    /// A count.
    #[rule(range(1..=9))]
    count: Option<usize>,
}

#[test]
fn a_number_that_json_cannot_say_is_refused() {
    let measure = Measure::builder()
        .any(f64::NAN)
        .shares([0.5, f64::INFINITY])
        .small([f32::NEG_INFINITY])
        .build();

    assert_eq!(
        measure.unwrap_err().to_string(),
        "/any: `any` is NaN: use a finite number\n\
         /shares/1: `shares` has an element 1 that is inf: use a finite number\n\
         /small/0: `small` has an element 0 that is -inf: use a finite number"
    );
}

#[test]
fn a_number_too_large_for_its_type_is_refused() {
    let read = Measure::from_json(r#"{"small": [1.5, 1e300]}"#);

    assert_eq!(
        read.unwrap_err().to_string(),
        "/small/1: `small` has an element 1 that is inf: use a finite number"
    );
}

#[test]
fn a_whole_number_equals_one_without_a_fraction() {
    assert!(Measure::builder().scale(2.0).build().is_ok());
    assert!(Measure::builder().scale(0.5).build().is_ok());
    assert_eq!(
        Measure::builder()
            .scale(1.0)
            .build()
            .unwrap_err()
            .to_string(),
        "/scale: `scale` is 1: one of 0.5, 2 is allowed"
    );
}

#[test]
fn a_number_as_wide_as_the_machine_has_bounds() {
    assert!(Measure::builder().count(9).build().is_ok());
    assert_eq!(
        Measure::builder()
            .count(10)
            .build()
            .unwrap_err()
            .to_string(),
        "/count: `count` is 10: 1 to 9 is allowed"
    );
}
