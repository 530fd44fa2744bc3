//! What a type is in JSON, as far as that is known while the compiler runs.

use crate::judge::Found;
use crate::message::Message;
use crate::mode::{ModeInfo, ModeMask};
use crate::rules::{Literal, Number};

/// What a type is in JSON: by it `request!` judges a literal.
///
/// The types of Rust and the sets of modes are known. A type of your own is judged only at run
/// time, unless it says what it is, by a constant of this name:
///
/// ```
/// use recording_core::WireKind;
///
/// /// A colour such as `#FF8000`.
/// pub struct Colour(String);
///
/// impl Colour {
///     /// On the wire it is a string.
///     pub const WIRE: WireKind = WireKind::Text;
/// }
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum WireKind {
    /// Whatever serde makes of it.
    Any,
    /// A string.
    Text,
    /// `true` or `false`.
    Bool,
    /// A whole number within bounds, both included; with the name of its type in Rust.
    Whole(&'static str, i128, i128),
    /// Any number.
    Number,
    /// One mode of a set.
    Mode(&'static [ModeInfo]),
}

/// The kind of every type that does not say another: an associated constant of the type itself
/// goes before this one.
pub trait AnyKind {
    /// Whatever serde makes of it.
    const WIRE: WireKind = WireKind::Any;
}

impl<T: ?Sized> AnyKind for T {}

/// What is wrong with a literal by its type alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misfit {
    Type,
    Value,
}

impl WireKind {
    /// What is wrong with a value, if it is one that a literal can be.
    pub(crate) const fn misfit(&self, found: &Found<'_>) -> Option<Misfit> {
        let is_right_type = match (self, &found.value) {
            (Self::Any, _)
            | (Self::Text, Literal::Text(_))
            | (Self::Number, Literal::Number(_)) => return None,
            (Self::Whole(_, low, high), Literal::Number(Number::Int(number))) => {
                if *low <= *number && *number <= *high {
                    return None;
                }
                true
            }
            (Self::Mode(modes), value) => {
                if find(modes, value).is_some() {
                    return None;
                }
                is_of_type(modes, value)
            }
            _ => false,
        };
        Some(if is_right_type {
            Misfit::Value
        } else {
            Misfit::Type
        })
    }

    pub(crate) const fn is_bool(&self) -> bool {
        matches!(self, Self::Bool | Self::Any)
    }

    /// Says what belongs there.
    pub(crate) const fn push_to(&self, message: &mut Message) {
        match self {
            Self::Any => message.push("a value"),
            Self::Text => message.push("a string"),
            Self::Bool => message.push("`true` or `false`"),
            Self::Number => message.push("a number"),
            Self::Whole(name, ..) => message.push(whole_in_words(name)),
            Self::Mode(modes) => {
                message.push("one of ");
                message.push_modes(modes, ModeMask::ALL, ", ");
            }
        }
    }
}

/// The place of the mode with a wire value.
pub(crate) const fn find(modes: &[ModeInfo], value: &Literal<'_>) -> Option<usize> {
    let mut place = 0;
    while place < modes.len() {
        let is_it = match value {
            Literal::Number(Number::Int(number)) => modes[place].is_number(*number),
            Literal::Text(text) => modes[place].is_text(text),
            Literal::Number(_) => false,
        };
        if is_it {
            return Some(place);
        }
        place += 1;
    }
    None
}

const fn is_of_type(modes: &[ModeInfo], value: &Literal<'_>) -> bool {
    match (modes.first(), value) {
        (Some(mode), Literal::Text(_)) => !mode.is_any_number(),
        (Some(mode), Literal::Number(Number::Int(_))) => mode.is_any_number(),
        _ => false,
    }
}

/// A type of whole numbers, in words.
pub(crate) const fn whole_in_words(name: &str) -> &'static str {
    match name.as_bytes() {
        b"u8" => "a whole number from 0 to 255",
        b"u16" => "a whole number from 0 to 65535",
        b"u32" => "a whole number from 0 to 4294967295",
        b"u64" | b"usize" => "a whole number, 0 or more,",
        _ => "a whole number",
    }
}
