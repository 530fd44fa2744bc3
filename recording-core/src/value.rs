//! The values of fields: how each is written to a body and read from one.

use core::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::extra::{Extra, put_extra};
use crate::json::Json;
use crate::leaf::{Leaf, LeafError, LeafStep};
use crate::object::{self, Modal};
use crate::path::Path;
use crate::secret::Secret;
use crate::violation::{RuleRef, ViolationKind, Violations};

/// A value that a field of a modal struct can have: every type that serde can write and read, and
/// [`Secret`], which is written only into a request.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a field",
    label = "a value has to be written, read, copied, compared and shown",
    note = "derive `Serialize`, `Deserialize`, `Clone`, `PartialEq` and `Debug` for `{Self}`"
)]
pub trait WireValue: Sized + Clone + PartialEq + Debug {
    /// Whether the value must never be quoted.
    const SECRET: bool = false;

    /// Writes the value into a request.
    #[doc(hidden)]
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads the value, or notes why it cannot be read.
    #[doc(hidden)]
    fn read(json: &Json, at: &Path<'_>, out: &mut Violations) -> Option<Self>;
}

/// Whether a type is secret. That this is a function has rustc say once what a type lacks.
#[must_use]
pub const fn is_secret<T: WireValue>() -> bool {
    T::SECRET
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned + Clone + PartialEq + Debug> WireValue for T {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }

    fn read(json: &Json, at: &Path<'_>, out: &mut Violations) -> Option<Self> {
        match T::deserialize(Leaf(json)) {
            Ok(value) => Some(value),
            Err(error) => {
                note(error, at, out);
                None
            }
        }
    }
}

#[diagnostic::do_not_recommend]
impl WireValue for Secret {
    const SECRET: bool = true;

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }

    fn read(json: &Json, at: &Path<'_>, out: &mut Violations) -> Option<Self> {
        String::read(json, at, out).map(Self::from)
    }
}

fn note(mut error: LeafError, at: &Path<'_>, out: &mut Violations) {
    match error.steps.pop() {
        Some(LeafStep::Key(key)) => note(error, &at.key(&key), out),
        Some(LeafStep::Item(index)) => note(error, &at.item(index), out),
        None => out.push(
            at,
            ViolationKind::WrongType,
            RuleRef::default(),
            error.message,
        ),
    }
}

/// An object while it is written.
pub struct ObjectWriter<S: Serializer>(S::SerializeMap);

impl<S: Serializer> ObjectWriter<S> {
    /// Begins.
    #[inline]
    pub fn new(serializer: S) -> Result<Self, S::Error> {
        Ok(Self(serializer.serialize_map(None)?))
    }

    /// Writes a member.
    #[inline(never)]
    pub fn put<T: WireValue>(&mut self, key: &'static str, value: &T) -> Result<(), S::Error> {
        self.0.serialize_entry(key, &Written(value))
    }

    /// Writes an array.
    #[inline(never)]
    pub fn put_list<T: WireValue>(
        &mut self,
        key: &'static str,
        list: &[T],
    ) -> Result<(), S::Error> {
        self.0.serialize_entry(key, &WrittenList(list))
    }

    /// Writes a nested object.
    #[inline]
    pub fn put_object<T: Modal>(&mut self, key: &'static str, object: &T) -> Result<(), S::Error> {
        self.0.serialize_entry(key, &WrittenObject(object))
    }

    /// Writes an array of nested objects.
    #[inline]
    pub fn put_objects<T: Modal>(&mut self, key: &'static str, list: &[T]) -> Result<(), S::Error> {
        self.0.serialize_entry(key, &WrittenObjects(list))
    }

    /// Writes what the declaration does not know, and ends.
    #[inline]
    pub fn end(mut self, extra: &Extra) -> Result<S::Ok, S::Error> {
        put_extra(&mut self.0, extra)?;
        self.0.end()
    }
}

struct Written<'a, T>(&'a T);

impl<T: WireValue> Serialize for Written<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

struct WrittenList<'a, T>(&'a [T]);

impl<T: WireValue> Serialize for WrittenList<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Written))
    }
}

struct WrittenObject<'a, T>(&'a T);

impl<T: Modal> Serialize for WrittenObject<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        object::serialize(self.0, serializer)
    }
}

struct WrittenObjects<'a, T>(&'a [T]);

impl<T: Modal> Serialize for WrittenObjects<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(WrittenObject))
    }
}
