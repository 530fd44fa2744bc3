//! Reading the members of a JSON object one by one, so that what nobody reads stays there.

use std::fmt;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::Extra;
use crate::error::DecodeProblem;

/// The members of an object that have not been read yet.
///
/// `take_*` reads a member if it is there and makes sense, and leaves it alone otherwise;
/// `require_*` reports it. What remains in the end is the object's [`Extra`].
#[derive(Debug, Default)]
pub struct Members(Map<String, Value>);

/// A part of the body that has to be there and cannot be read.
#[derive(Debug)]
pub struct Unread {
    pub(super) pointer: String,
    pub(super) problem: DecodeProblem,
}

impl Unread {
    pub(super) fn at(pointer: impl Into<String>, problem: DecodeProblem) -> Self {
        Self {
            pointer: pointer.into(),
            problem,
        }
    }
}

/// How an answer is made of the members of its body. Required members come first.
pub trait Read: Sized {
    /// Reads the answer, or says which required member cannot be read.
    fn read(members: &mut Members) -> Result<Self, Unread>;
}

/// How the `serverResponse` of a mode is made of its members; any of them may be missing.
pub trait ReadResponse: Clone + fmt::Debug + PartialEq + Send + Sync + 'static {
    /// Reads it.
    fn read(members: Members) -> Self;
}

impl Members {
    pub(crate) fn new(members: Map<String, Value>) -> Self {
        Self(members)
    }

    /// The members of a value that is an object.
    pub(super) fn of(value: &Value) -> Option<Self> {
        value.as_object().cloned().map(Self)
    }

    /// Reads a member and leaves it where it is.
    pub(super) fn peek<T>(&self, name: &str, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        read(self.0.get(name)?)
    }

    /// Takes a member if `read` understands it.
    pub(crate) fn take_with<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.peek(name, read)?;
        self.0.remove(name);
        Some(value)
    }

    pub(crate) fn take_text(&mut self, name: &str) -> Option<String> {
        self.take_with(name, |value| value.as_str().map(str::to_owned))
    }

    /// A UID is text, and has been seen as a number elsewhere.
    pub(super) fn take_uid(&mut self, name: &str) -> Option<String> {
        self.take_with(name, |value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        })
    }

    pub(super) fn take_bool(&mut self, name: &str) -> Option<bool> {
        self.take_with(name, Value::as_bool)
    }

    /// Takes an array if `read` understands every item of it.
    pub(super) fn take_list<T>(
        &mut self,
        name: &str,
        read: impl FnMut(&Value) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.take_with(name, |value| value.as_array()?.iter().map(read).collect())
    }

    pub(crate) fn take_id<I: FromStr>(&mut self, name: &str) -> Option<I> {
        self.take_with(name, |value| value.as_str()?.parse().ok())
    }

    pub(super) fn require_id<I: FromStr>(&mut self, name: &str) -> Result<I, Unread> {
        self.take_id(name).ok_or_else(|| {
            let problem = match self.0.get(name) {
                None => DecodeProblem::Missing,
                Some(Value::String(text)) if text.is_empty() => DecodeProblem::Empty,
                Some(_) => DecodeProblem::Not {
                    expected: "an id that may stand in a URL",
                },
            };
            Unread::at(format!("/{name}"), problem)
        })
    }

    pub(super) fn require_object(&mut self, name: &str) -> Result<Self, Unread> {
        self.take_with(name, Self::of).ok_or_else(|| {
            let problem = match self.0.get(name) {
                None => DecodeProblem::Missing,
                Some(_) => DecodeProblem::Not {
                    expected: "an object",
                },
            };
            Unread::at(format!("/{name}"), problem)
        })
    }

    /// What nobody has read.
    pub(super) fn rest(&mut self) -> Extra {
        Extra::new(std::mem::take(&mut self.0))
    }
}

/// A whole number, also in the shape of text or with a zero fraction.
pub(crate) fn whole_number(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

fn whole(number: f64) -> Option<i64> {
    // 2^53: beyond it a float does not tell whole numbers apart.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() != 0.0 || number.abs() > EXACT {
        return None;
    }
    format!("{number:.0}").parse().ok()
}
