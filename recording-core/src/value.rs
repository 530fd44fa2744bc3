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

/// An object while it is written. The first failure is kept, and nothing is written after it.
pub struct ObjectWriter<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> ObjectWriter<S> {
    /// Begins.
    pub fn new(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes a member if it is set.
    pub fn put<T: WireValue>(&mut self, key: &'static str, value: Option<&T>) {
        self.member(key, value.map(Written));
    }

    /// Writes an array if it is set.
    pub fn put_list<T: WireValue>(&mut self, key: &'static str, list: Option<&Vec<T>>) {
        self.member(key, list.map(|list| WrittenList(list)));
    }

    /// Writes a nested object if it is set.
    #[inline]
    pub fn put_object<T: Modal>(&mut self, key: &'static str, object: Option<&T>) {
        self.member(key, object.map(WrittenObject));
    }

    /// Writes an array of nested objects if it is set.
    #[inline]
    pub fn put_objects<T: Modal>(&mut self, key: &'static str, list: Option<&Vec<T>>) {
        self.member(key, list.map(|list| WrittenObjects(list)));
    }

    fn member(&mut self, key: &'static str, value: Option<impl Serialize>) {
        let (Some(value), Ok(map)) = (value, &mut self.0) else {
            return;
        };
        if let Err(error) = map.serialize_entry(key, &value) {
            self.0 = Err(error);
        }
    }

    /// Writes what the declaration does not know, and ends.
    pub fn end(self, extra: &Extra) -> Result<S::Ok, S::Error> {
        let mut map = self.0?;
        put_extra(&mut map, extra)?;
        map.end()
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
