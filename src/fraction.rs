//! A number between 0 and 1, as it was written.

use std::fmt;

use recording_core::WireKind;
use recording_core::rules::{AsNumber, Number};
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A part of a whole, such as of the width of the canvas. It is written as it was given: `1` and
/// `1.0` are the same to the service, and not the same text.
///
/// ```
/// use recording::Fraction;
///
/// assert_eq!(Fraction::from(1).value(), Fraction::from(1.0).value());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fraction(Written);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Written {
    Whole(i32),
    Decimal(f64),
}

impl Fraction {
    /// On the wire it is a number.
    pub const WIRE: WireKind = WireKind::Number;

    /// The number.
    #[must_use]
    pub fn value(self) -> f64 {
        match self.0 {
            Written::Whole(number) => number.into(),
            Written::Decimal(number) => number,
        }
    }
}

impl From<i32> for Fraction {
    fn from(number: i32) -> Self {
        Self(Written::Whole(number))
    }
}

impl From<f64> for Fraction {
    fn from(number: f64) -> Self {
        Self(Written::Decimal(number))
    }
}

impl AsNumber for Fraction {
    fn as_number(&self) -> Number {
        match self.0 {
            Written::Whole(number) => Number::Int(number.into()),
            Written::Decimal(number) => Number::Float(number),
        }
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_number().fmt(f)
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Written::Whole(number) => serializer.serialize_i32(number),
            Written::Decimal(number) => serializer.serialize_f64(number),
        }
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FractionVisitor)
    }
}

struct FractionVisitor;

impl Visitor<'_> for FractionVisitor {
    type Value = Fraction;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Fraction, E> {
        let whole = i32::try_from(number).map(Fraction::from);
        whole.map_err(|_| E::invalid_value(Unexpected::Signed(number), &"a number from 0 to 1"))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Fraction, E> {
        let whole = i32::try_from(number).map(Fraction::from);
        whole.map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &"a number from 0 to 1"))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Fraction, E> {
        Ok(Fraction::from(number))
    }
}
