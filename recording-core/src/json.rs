//! A JSON text as it stands: members in their order, duplicate keys kept.
//!
//! `serde_json::Value` keeps the last of two equal keys and says nothing; a request with a
//! duplicate key is wrong, so the reader must see both.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::rules::{Literal, Number};

/// A JSON value. It has no `Debug`: what it holds may be secret.
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number without a fraction.
    Int(i128),
    /// A number with a fraction or an exponent.
    Float(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object, as it was written.
    Object(Vec<(String, Self)>),
    /// A value that is put there once the rest is read; of an array, with so many elements.
    Open(usize),
}

impl Json {
    /// What stands here, in words and without its value.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "`null`",
            Self::Bool(_) => "a boolean",
            Self::Int(_) => "a whole number",
            Self::Float(_) => "a number with a fraction",
            Self::Text(_) => "a string",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
            Self::Open(_) => "an expression",
        }
    }

    /// The same as a literal, if a mode can be called so.
    pub(crate) fn literal(&self) -> Option<Literal<'_>> {
        match self {
            Self::Int(number) => Some(Literal::Number(Number::Int(*number))),
            Self::Text(text) => Some(Literal::Text(text.as_str())),
            _ => None,
        }
    }

    /// The place of a pointer in the order of the document. A missing member comes after all that
    /// its object has.
    pub(crate) fn place(&self, pointer: &str) -> usize {
        let Some(steps) = pointer.strip_prefix('/') else {
            return 0;
        };
        let (step, rest) = steps.split_at(steps.find('/').unwrap_or(steps.len()));
        let key = step.replace("~1", "/").replace("~0", "~");
        let mut before = 1;
        for (name, child) in self.children() {
            if name == key {
                return before + child.place(rest);
            }
            before += child.size();
        }
        before
    }

    /// How many places it takes: one for its beginning, one for what is missing at its end.
    fn size(&self) -> usize {
        2 + self
            .children()
            .map(|(_, child)| child.size())
            .sum::<usize>()
    }

    fn children(&self) -> impl Iterator<Item = (String, &Self)> {
        let (list, object): (&[Self], &[(String, Self)]) = match self {
            Self::List(items) => (items, &[]),
            Self::Object(members) => (&[], members),
            _ => (&[], &[]),
        };
        let items = list.iter().enumerate();
        let items = items.map(|(index, item)| (index.to_string(), item));
        let open = match self {
            Self::Open(count) => 0..*count,
            _ => 0..0,
        };
        items
            .chain(open.map(|index| (index.to_string(), &Self::Open(0))))
            .chain(object.iter().map(|(key, value)| (key.clone(), value)))
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Int(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Int(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = object.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn a_missing_member_comes_after_what_its_object_has() {
        let json: Json = serde_json::from_str(r#"{"a":{"b":[1,2]},"c":3}"#).unwrap();

        let mut pointers = ["/c", "/a/zzz", "/a/b/1", "/zzz", "", "/a/b/0", "/a"];
        pointers.sort_by_key(|pointer| json.place(pointer));

        assert_eq!(
            pointers,
            ["", "/a", "/a/b/0", "/a/b/1", "/a/zzz", "/c", "/zzz"]
        );
    }
}
