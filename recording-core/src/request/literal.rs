//! A body as data: what stands in the source, with expressions left open.

use crate::json::Json;
use crate::rules::{Literal, Number};

/// A value and the token by which it is told.
#[derive(Clone, Copy)]
pub struct Value {
    /// The number of its token.
    pub token: usize,
    /// What stands there.
    pub node: Node,
}

/// What stands in the source.
#[derive(Clone, Copy)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number, and how it is shown.
    Int(i128, &'static str),
    /// A number with a fraction, and how it is shown.
    Float(f64, &'static str),
    /// A string, and how it is shown.
    Text(&'static str, &'static str),
    /// An array.
    List(&'static [Value]),
    /// An object, in the order of the source.
    Object(&'static [Member]),
    /// An expression: only the run knows its value.
    Open,
}

/// A member of an object.
#[derive(Clone, Copy)]
pub struct Member {
    /// The number of the key's token.
    pub token: usize,
    /// The key.
    pub key: &'static str,
    /// Its [`word`](super::word).
    pub word: u128,
    /// Its value.
    pub value: Value,
}

impl Node {
    /// The value as a rule judges it.
    pub(crate) const fn literal(&self) -> Option<(Literal<'static>, &'static str)> {
        Some(match *self {
            Self::Int(number, shown) => (Literal::Number(Number::Int(number)), shown),
            Self::Float(number, shown) => (Literal::Number(Number::Float(number)), shown),
            Self::Text(text, shown) => (Literal::Text(text), shown),
            _ => return None,
        })
    }

    /// What stands here, in words.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "`null`",
            Self::Bool(_) => "a boolean",
            Self::Int(..) => "a whole number",
            Self::Float(..) => "a number with a fraction",
            Self::Text(..) => "a string",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
            Self::Open => "an expression",
        }
    }

    /// Whether an expression stands in it, however deep.
    pub(crate) const fn has_open(&self) -> bool {
        match self {
            Self::Open => true,
            Self::List(items) => {
                let mut place = 0;
                while place < items.len() {
                    if items[place].node.has_open() {
                        return true;
                    }
                    place += 1;
                }
                false
            }
            Self::Object(members) => {
                let mut place = 0;
                while place < members.len() {
                    if members[place].value.node.has_open() {
                        return true;
                    }
                    place += 1;
                }
                false
            }
            _ => false,
        }
    }

    /// The body as it is read at run time.
    pub(crate) fn json(&self) -> Json {
        match *self {
            Self::Null => Json::Null,
            Self::Bool(value) => Json::Bool(value),
            Self::Int(number, _) => Json::Int(number),
            Self::Float(number, _) => Json::Float(number),
            Self::Text(text, _) => Json::Text(text.to_owned()),
            Self::List(items) if is_open_list(items) => Json::Open(items.len()),
            Self::List(items) => Json::List(items.iter().map(|item| item.node.json()).collect()),
            Self::Object(members) => {
                let members = members.iter();
                let members =
                    members.map(|member| (member.key.to_owned(), member.value.node.json()));
                Json::Object(members.collect())
            }
            Self::Open => Json::Open(0),
        }
    }
}

/// Whether an array is put together at run time: an element is an expression, and none an object.
fn is_open_list(items: &[Value]) -> bool {
    let is_open = |item: &Value| matches!(item.node, Node::Open);
    let is_object = |item: &Value| matches!(item.node, Node::Object(_));
    items.iter().any(is_open) && !items.iter().any(is_object)
}
