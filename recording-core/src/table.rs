//! The words in which `#[modal]` writes the rules of a struct as data. They are short because the
//! compiler reads them once for each field and rule.

use crate::kind::WireKind;
use crate::mode::ModeMask;
use crate::rules::{FieldRules, Gate, RuleRef, Shape, ValueKind, ValueRule};

/// A field of which nothing is demanded.
pub const FIELD: FieldRules = FieldRules {
    name: "",
    key: "",
    aliases: &[],
    allowed: &[],
    required: None,
    value: NO_RULE,
    values: &[],
    secret: false,
    shape: Shape::Object,
    given: &[],
};

/// A rule without a name and a link.
pub const NO_RULE: RuleRef = RuleRef {
    id: None,
    see: None,
};

/// A rule with a name.
#[must_use]
pub const fn id(id: &'static str) -> RuleRef {
    RuleRef {
        id: Some(id),
        see: None,
    }
}

/// A rule with a link.
#[must_use]
pub const fn see(see: &'static str) -> RuleRef {
    RuleRef {
        id: None,
        see: Some(see),
    }
}

/// A rule with a name and a link.
#[must_use]
pub const fn id_see(id: &'static str, see: &'static str) -> RuleRef {
    RuleRef {
        id: Some(id),
        see: Some(see),
    }
}

/// Some modes of one dimension.
#[must_use]
pub const fn gate(dimension: usize, modes: u64, rule: RuleRef) -> Gate {
    Gate {
        dimension,
        modes: ModeMask(modes),
        rule,
    }
}

/// A rule about the whole value, in every mode.
#[must_use]
pub const fn value(kind: ValueKind, rule: RuleRef) -> ValueRule {
    ValueRule {
        kind,
        each: false,
        modes: &[],
        rule,
    }
}

/// What stands in JSON for a type of Rust's own.
pub const STRING: WireKind = WireKind::Text;
/// See [`STRING`].
pub const BOOL: WireKind = WireKind::Bool;
/// See [`STRING`].
pub const F32: WireKind = WireKind::Number;
/// See [`STRING`].
pub const F64: WireKind = WireKind::Number;

macro_rules! whole_numbers {
    ($($constant:ident $ty:ident)*) => {$(
        /// See [`STRING`].
        pub const $constant: WireKind =
            WireKind::Whole(stringify!($ty), $ty::MIN as i128, $ty::MAX as i128);
    )*};
}
whole_numbers!(U8 u8 U16 u16 U32 u32 U64 u64 I8 i8 I16 i16 I32 i32 I64 i64 USIZE usize ISIZE isize);
