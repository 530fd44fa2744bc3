//! Modes on the wire.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::Serializer;

use crate::mode::{ModeInfo, ModeSet, Wire};

/// Writes a mode as its wire value.
pub fn serialize<T: ModeSet, S: Serializer>(mode: T, serializer: S) -> Result<S::Ok, S::Error> {
    match mode.wire() {
        Wire::Number(number) => serializer.serialize_i64(number),
        Wire::Text(text) => serializer.serialize_str(text),
    }
}

/// Reads a mode from its wire value.
pub fn deserialize<'de, T: ModeSet, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(ModeVisitor(PhantomData))
}

struct ModeVisitor<T>(PhantomData<T>);

impl<T: ModeSet> ModeVisitor<T> {
    fn find<E: Error>(&self, found: Unexpected<'_>, wire: impl Fn(Wire) -> bool) -> Result<T, E> {
        let index = T::MODES.iter().position(|mode| wire(mode.wire));
        let mode = index.and_then(T::from_index);
        let is_text = |mode: &ModeInfo| matches!(mode.wire, Wire::Text(_));
        let right_type = T::MODES.iter().any(is_text) == matches!(found, Unexpected::Str(_));
        mode.ok_or_else(|| match right_type {
            true => E::invalid_value(found, self),
            false => E::invalid_type(found, self),
        })
    }
}

impl<T: ModeSet> Visitor<'_> for ModeVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of ")?;
        for (index, mode) in T::MODES.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            match mode.wire {
                Wire::Number(number) => write!(f, "{comma}{number} (`{}`)", mode.name)?,
                Wire::Text(text) => write!(f, "{comma}`{text}`")?,
            }
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        self.find(
            Unexpected::Str(value),
            |wire| matches!(wire, Wire::Text(text) if text == value),
        )
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        self.find(Unexpected::Signed(value), |wire| {
            wire == Wire::Number(value)
        })
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        let is_it =
            |wire| matches!(wire, Wire::Number(number) if u64::try_from(number) == Ok(value));
        self.find(Unexpected::Unsigned(value), is_it)
    }
}
