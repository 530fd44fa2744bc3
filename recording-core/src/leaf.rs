//! Reads an ordinary serde type out of [`Json`], with errors of our own.
//!
//! serde's own messages quote the value that is wrong, and that value may be a secret. These say
//! what belongs there and what kind of thing stands there instead.

use core::fmt::{self, Display};

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use serde::forward_to_deserialize_any;

use crate::json::Json;
use crate::kind::whole_in_words;

/// Why a value is not what belongs there, and where inside it.
#[derive(Debug)]
pub(crate) struct LeafError {
    /// From the innermost step to the outermost.
    pub(crate) steps: Vec<LeafStep>,
    pub(crate) message: String,
}

#[derive(Debug)]
pub(crate) enum LeafStep {
    Key(String),
    Item(usize),
}

impl LeafError {
    fn new(message: String) -> Self {
        Self {
            steps: Vec::new(),
            message,
        }
    }

    fn inside(mut self, step: LeafStep) -> Self {
        self.steps.push(step);
        self
    }
}

impl Display for LeafError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for LeafError {}

impl de::Error for LeafError {
    fn custom<T: Display>(message: T) -> Self {
        Self::new(message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let (expected, found) = (expected.to_string(), kind(&found));
        Self::new(format!("{} belongs here, not {found}", in_words(&expected)))
    }

    fn invalid_value(_found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(format!("{} belongs here", in_words(&expected.to_string())))
    }

    fn unknown_variant(_variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("one of `{}` belongs here", expected.join("`, `")))
    }

    fn unknown_field(_field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!(
            "unknown key: only `{}` belong here",
            expected.join("`, `")
        ))
    }
}

fn kind(found: &Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "a whole number",
        Unexpected::Float(_) => "a number with a fraction",
        Unexpected::Str(_) | Unexpected::Char(_) => "a string",
        Unexpected::Seq => "an array",
        Unexpected::Map => "an object",
        Unexpected::Unit | Unexpected::Option => "`null`",
        _ => "this",
    }
}

fn in_words(expected: &str) -> &str {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" | "isize" => {
            whole_in_words(expected)
        }
        "f32" | "f64" => "a number",
        "a boolean" => "`true` or `false`",
        "a sequence" => "an array",
        "a map" => "an object",
        other => other,
    }
}

/// A value that serde reads.
pub(crate) struct Leaf<'de>(pub(crate) &'de Json);

impl<'de> Deserializer<'de> for Leaf<'de> {
    type Error = LeafError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, LeafError> {
        match self.0 {
            Json::Null => visitor.visit_unit(),
            Json::Open(_) => Err(LeafError::new("a value belongs here".to_owned())),
            Json::Bool(value) => visitor.visit_bool(*value),
            Json::Int(value) => visit_int(*value, visitor),
            Json::Float(value) => visitor.visit_f64(*value),
            Json::Text(value) => visitor.visit_borrowed_str(value),
            Json::List(items) => visitor.visit_seq(Items(items.iter().enumerate(), items.len())),
            Json::Object(members) => visitor.visit_map(Members(members.iter(), None)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, LeafError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, LeafError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, LeafError> {
        match self.0 {
            Json::Text(variant) => {
                let variant: StrDeserializer<'_, LeafError> = variant.as_str().into_deserializer();
                visitor.visit_enum(variant)
            }
            other => Err(LeafError::new(format!(
                "a string belongs here, not {}",
                other.kind()
            ))),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

fn visit_int<'de, V: Visitor<'de>>(value: i128, visitor: V) -> Result<V::Value, LeafError> {
    match (u64::try_from(value), i64::try_from(value)) {
        (Ok(value), _) => visitor.visit_u64(value),
        (_, Ok(value)) => visitor.visit_i64(value),
        _ => visitor.visit_i128(value),
    }
}

struct Items<'de>(core::iter::Enumerate<core::slice::Iter<'de, Json>>, usize);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = LeafError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, LeafError> {
        let Some((index, item)) = self.0.next() else {
            return Ok(None);
        };
        let value = seed.deserialize(Leaf(item));
        value
            .map(Some)
            .map_err(|error| error.inside(LeafStep::Item(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.1)
    }
}

struct Members<'de>(
    core::slice::Iter<'de, (String, Json)>,
    Option<&'de (String, Json)>,
);

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = LeafError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, LeafError> {
        self.1 = self.0.next();
        let Some((key, _)) = self.1 else {
            return Ok(None);
        };
        let text: StrDeserializer<'_, LeafError> = key.as_str().into_deserializer();
        let read = seed.deserialize(text);
        read.map(Some)
            .map_err(|error| error.inside(LeafStep::Key(key.clone())))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, LeafError> {
        let Some((key, value)) = self.1 else {
            return Err(LeafError::new("a key belongs before a value".to_owned()));
        };
        let read = seed.deserialize(Leaf(value));
        read.map_err(|error| error.inside(LeafStep::Key(key.clone())))
    }
}
