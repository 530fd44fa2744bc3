//! The rules of a request as data: what the builder, the reader and the docs all speak of.

pub use crate::kind::WireKind;
use crate::message::Message;
pub use crate::mode::{ModeInfo, ModeMask, Wire};
use crate::text::{is_one_of, same};
pub use crate::violation::RuleRef;

/// The rules of one modal struct.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The name of the struct.
    pub name: &'static str,
    /// What decides which of its fields exist.
    pub dimensions: &'static [Dimension],
    /// Its fields in the order of the declaration, which is the order on the wire.
    pub fields: &'static [FieldRules],
    /// The rules about several fields.
    pub relations: &'static [Relation],
    /// The modes that stand only beside others.
    pub implications: &'static [Implication],
    /// Which rule refuses a key that no field has: the first that names it, or names none.
    pub unknown: &'static [UnknownKeys],
}

impl Rules {
    /// The rule that refuses a key which no field has.
    #[must_use]
    pub const fn unknown(&self, key: &str) -> RuleRef {
        let mut place = 0;
        while place < self.unknown.len() {
            let UnknownKeys { keys, rule } = self.unknown[place];
            if keys.is_empty() || is_one_of(key, keys) {
                return rule;
            }
            place += 1;
        }
        RuleRef::NONE
    }

    /// The place of the field with this key, or with this other spelling of it.
    pub(crate) const fn field_of(&self, key: &str) -> Option<usize> {
        self.field_of_from(0, key)
    }

    /// The same, where that place is likely to be one: bodies mostly have the order of the
    /// declaration, and the compiler compares slowly.
    pub(crate) const fn field_of_from(&self, likely: usize, key: &str) -> Option<usize> {
        let count = self.fields.len();
        let mut step = 0;
        while step < count {
            let place = (likely + step) % count;
            if self.fields[place].is_called(key) {
                return Some(place);
            }
            step += 1;
        }
        None
    }
}

/// These keys do not stand in the object; if none are named, none but those of the fields.
#[derive(Clone, Copy, Debug)]
pub struct UnknownKeys {
    /// The keys; all that no field has, if empty.
    pub keys: &'static [&'static str],
    /// The rule's name and link.
    pub rule: RuleRef,
}

impl FieldRules {
    /// What is said of a second key for this field.
    pub(crate) const fn doubled(&self, key: &str) -> Message {
        let mut message = Message::EMPTY;
        message.push_code(key);
        message.push(" is given twice: ");
        if self.aliases.is_empty() {
            message.push("keep one of the two");
            return message;
        }
        message.push_code(self.key);
        message.push(" and ");
        let mut place = 0;
        while place < self.aliases.len() {
            if place > 0 {
                message.push(", ");
            }
            message.push_code(self.aliases[place]);
            place += 1;
        }
        message.push(" are spellings of one key");
        message
    }

    pub(crate) const fn is_called(&self, key: &str) -> bool {
        same(self.key, key) || (!self.aliases.is_empty() && is_one_of(key, self.aliases))
    }
}

/// A set of modes that decides which fields an object has.
#[derive(Clone, Copy, Debug)]
pub struct Dimension {
    /// What it is called in a sentence: `mode`, or the key of the tag.
    pub noun: &'static str,
    /// The key of the tag, if it is one of the object itself.
    pub key: Option<&'static str>,
    /// How it stands in a sentence: `in mode …`, `with vendor …`.
    pub preposition: &'static str,
    /// The modes.
    pub modes: &'static [ModeInfo],
    /// The modes in which the object exists.
    pub existing: ModeMask,
    /// The place of the field that is the tag.
    pub field: Option<usize>,
    /// The place of the mode that a tag has where its key is absent.
    pub default: Option<usize>,
    /// By what an object and the one around it agree on which tag is meant.
    #[doc(hidden)]
    pub export: u64,
    /// Whether the object around it decides, so that it is no request by itself.
    pub given: bool,
}

/// The rules of one field.
#[derive(Clone, Copy, Debug)]
pub struct FieldRules {
    /// The name in Rust.
    pub name: &'static str,
    /// The key on the wire.
    pub key: &'static str,
    /// Other spellings of the key, which are read and not written.
    pub aliases: &'static [&'static str],
    /// Where the field may stand: a mask for each dimension that restricts it.
    pub allowed: &'static [Gate],
    /// Where the field must stand; `None` where nothing requires it.
    pub required: Option<Requirement>,
    /// The name and link of the rule that its value be of its type.
    pub value: RuleRef,
    /// The values it may have.
    pub values: &'static [ValueRule],
    /// Whether its value is a secret, never to be quoted.
    pub secret: bool,
    /// What stands there in JSON.
    pub shape: Shape,
    /// The dimensions that flow into its object without being type parameters.
    pub given: &'static [usize],
}

/// What stands in JSON where a field is.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One value.
    Value(WireKind),
    /// An array of values.
    List(WireKind),
    /// An object with rules of its own.
    Object,
    /// An array of such objects.
    Objects,
}

/// A field exists only in some modes of one dimension.
#[derive(Clone, Copy, Debug)]
pub struct Gate {
    /// The place of the dimension in [`Rules::dimensions`].
    pub dimension: usize,
    /// The modes in which the field may stand.
    pub modes: ModeMask,
    /// The rule's name and link.
    pub rule: RuleRef,
}

/// A field must stand wherever each mask has the mode of its dimension.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    /// One mask for each dimension that matters; empty where the field is always required.
    pub modes: &'static [Gate],
    /// The rule's name and link.
    pub rule: RuleRef,
}

/// A rule about a field's value.
#[derive(Clone, Copy, Debug)]
pub struct ValueRule {
    /// What the rule demands.
    pub kind: ValueKind,
    /// Whether it demands that of each element of an array.
    pub each: bool,
    /// The modes in which the rule holds; everywhere if empty.
    pub modes: &'static [Gate],
    /// The rule's name and link.
    pub rule: RuleRef,
}

/// The kinds of rule about a value.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum ValueKind {
    /// A number within bounds, both included.
    Range(Option<Number>, Option<Number>),
    /// A text of so many characters.
    Len(Option<usize>, Option<usize>),
    /// A text of so many bytes.
    Bytes(Option<usize>, Option<usize>),
    /// An array of so many elements.
    Items(Option<usize>, Option<usize>),
    /// One of these values.
    OneOf(&'static [Literal<'static>]),
    /// A text of these characters alone; a `-` between two of them makes a range.
    Chars(&'static str),
    /// A text that begins with one of these.
    Prefix(&'static [&'static str]),
    /// An array without doubled elements.
    Unique,
    /// A number that the mode prescribes: the mode's place and its number.
    Constant {
        /// The place of the dimension in [`Rules::dimensions`].
        dimension: usize,
        /// The place of a mode and the number that belongs to it.
        values: &'static [(usize, Number)],
    },
    /// A value of the type that the mode names.
    TypedBy {
        /// The place of the dimension in [`Rules::dimensions`].
        dimension: usize,
        /// The name of the type in the `#[modes]` declaration.
        kind: &'static str,
        /// The place of each mode and the numbers of its type.
        types: &'static [(usize, &'static [ModeInfo])],
    },
    /// A function of the declaration.
    Check(&'static str),
}

/// A rule about the presence of several fields, which are given by their places.
#[derive(Clone, Copy, Debug)]
pub struct Relation {
    /// What the rule demands.
    pub kind: RelationKind,
    /// The modes in which the rule holds; everywhere if empty.
    pub modes: &'static [Gate],
    /// The rule's name and link.
    pub rule: RuleRef,
}

/// A mode that stands only beside modes of another set.
#[derive(Clone, Copy, Debug)]
pub struct Implication {
    /// The mode, with the rule's name and link.
    pub of: Gate,
    /// The modes of which one is needed beside it.
    pub needs: Gate,
}

/// The kinds of rule about several fields.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum RelationKind {
    /// Not both stand.
    Excludes(usize, usize),
    /// The first stands only beside the second.
    Requires(usize, usize),
    /// One of them stands, or more.
    AtLeastOne(&'static [usize]),
}

/// A value in a rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Literal<'a> {
    /// A number.
    Number(Number),
    /// A text.
    Text(&'a str),
}

/// A number in a rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A whole number.
    Int(i128),
    /// A number with a fraction.
    Float(f64),
}

impl core::fmt::Display for Number {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Int(number) => number.fmt(f),
            Self::Float(number) => number.fmt(f),
        }
    }
}

/// Whether a number is another or below it; what is no number is neither.
#[expect(
    clippy::cast_precision_loss,
    reason = "a bound beyond 2^53 is compared as a whole number"
)]
pub(crate) const fn is_at_most(left: Number, right: Number) -> bool {
    match (left, right) {
        (Number::Int(left), Number::Int(right)) => left <= right,
        (Number::Int(left), Number::Float(right)) => (left as f64) <= right,
        (Number::Float(left), Number::Int(right)) => left <= right as f64,
        (Number::Float(left), Number::Float(right)) => left <= right,
    }
}

/// A value that a rule about numbers can judge.
#[diagnostic::on_unimplemented(
    message = "this is a rule about a number, and `{Self}` is none",
    label = "drop this rule, or use a type such as `u32` or `f64`"
)]
pub trait AsNumber {
    /// The value as a number.
    fn as_number(&self) -> Number;
}

macro_rules! whole_numbers {
    ($($kind:ty)*) => {$(
        impl AsNumber for $kind {
            fn as_number(&self) -> Number {
                Number::Int(i128::from(*self))
            }
        }
    )*};
}
whole_numbers!(u8 u16 u32 u64 i8 i16 i32 i64);

macro_rules! wide_as_the_machine {
    ($($kind:ty)*) => {$(
        impl AsNumber for $kind {
            fn as_number(&self) -> Number {
                // No machine has addresses of more than 64 bits.
                Number::Int(i128::try_from(*self).unwrap_or(i128::MAX))
            }
        }
    )*};
}
wide_as_the_machine!(usize isize);

impl AsNumber for f64 {
    fn as_number(&self) -> Number {
        Number::Float(*self)
    }
}

impl AsNumber for f32 {
    fn as_number(&self) -> Number {
        Number::Float(f64::from(*self))
    }
}

/// A value that a rule about texts can judge.
#[diagnostic::on_unimplemented(
    message = "this is a rule about a string, and `{Self}` is none",
    label = "drop this rule, or use a type such as `String`"
)]
pub trait AsText {
    /// The value as a text.
    fn as_text(&self) -> &str;
}

impl<T: AsRef<str>> AsText for T {
    fn as_text(&self) -> &str {
        self.as_ref()
    }
}

impl AsText for crate::secret::Secret {
    fn as_text(&self) -> &str {
        self.expose()
    }
}
