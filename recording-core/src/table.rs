//! The words in which `#[modal]` writes the rules of a struct as data. They are short because the
//! compiler reads them once for each field and rule.

use crate::kind::WireKind;
use crate::mode::ModeMask;
use crate::rules::{FieldRules, Gate, Requirement, RuleRef, Shape, ValueKind, ValueRule};

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

/// What the compiler reads of a field: with how many of the gates and of the rules about values, which
/// stand beside the rows in their order, are its own.
#[derive(Clone, Copy)]
pub struct Row {
    field: FieldRules,
    allowed: usize,
    required: Option<(usize, RuleRef)>,
    values: usize,
}

/// A field.
#[must_use]
pub const fn row(
    name: &'static str,
    key: &'static str,
    shape: Shape,
    allowed: usize,
    values: usize,
) -> Row {
    Row {
        field: FieldRules {
            name,
            key,
            shape,
            ..FIELD
        },
        allowed,
        required: None,
        values,
    }
}

impl Row {
    /// Where so many gates say, it must stand.
    #[must_use]
    pub const fn required(mut self, gates: usize, rule: RuleRef) -> Self {
        self.required = Some((gates, rule));
        self
    }

    /// Its key has other spellings.
    #[must_use]
    pub const fn aliases(mut self, aliases: &'static [&'static str]) -> Self {
        self.field.aliases = aliases;
        self
    }

    /// The rule that its value be of its type has a name.
    #[must_use]
    pub const fn value(mut self, rule: RuleRef) -> Self {
        self.field.value = rule;
        self
    }

    /// Its value may be a secret.
    #[must_use]
    pub const fn secret(mut self, secret: bool) -> Self {
        self.field.secret = secret;
        self
    }

    /// These dimensions flow into its object.
    #[must_use]
    pub const fn given(mut self, dimensions: &'static [usize]) -> Self {
        self.field.given = dimensions;
        self
    }
}

/// The fields of a request.
#[must_use]
pub const fn fields<const COUNT: usize>(
    rows: [Row; COUNT],
    mut gates: &'static [Gate],
    mut values: &'static [ValueRule],
) -> [FieldRules; COUNT] {
    let mut fields = [FIELD; COUNT];
    let mut place = 0;
    while place < COUNT {
        let row = rows[place];
        let mut field = row.field;
        (field.allowed, gates) = take(gates, row.allowed);
        if let Some((count, rule)) = row.required {
            let modes;
            (modes, gates) = take(gates, count);
            field.required = Some(Requirement { modes, rule });
        }
        (field.values, values) = take(values, row.values);
        fields[place] = field;
        place += 1;
    }
    fields
}

/// The first of a list, and the others. Most often it is none or one: then the compiler need not run
/// what `split_at` does to be sure.
const fn take<T>(list: &'static [T], count: usize) -> (&'static [T], &'static [T]) {
    match (count, list) {
        (0, _) => (&[], list),
        (1, [one, others @ ..]) => (core::slice::from_ref(one), others),
        _ => list.split_at(count),
    }
}

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

/// Many gates: each with its dimension, its modes, and the name and the link of its rule, which are
/// empty where there is none. The compiler reads literals faster than calls.
#[must_use]
pub const fn gates<const COUNT: usize>(
    list: [(usize, u64, &'static str, &'static str); COUNT],
) -> [Gate; COUNT] {
    let mut gates = [gate(0, 0, NO_RULE); COUNT];
    let mut place = 0;
    while place < COUNT {
        let (dimension, modes, id, see) = list[place];
        let rule = RuleRef {
            id: unless_empty(id),
            see: unless_empty(see),
        };
        gates[place] = gate(dimension, modes, rule);
        place += 1;
    }
    gates
}

const fn unless_empty(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
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
