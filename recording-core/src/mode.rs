//! A mode: one value of a closed set that decides which fields exist.

use core::fmt;

use crate::text::same;

/// A closed set of modes, declared with `#[modes]`.
///
/// The set is an ordinary `enum`; beside it stands a module of marker types (`Vendor` and
/// `vendor::S3`), one for each value, by which the builders know the mode while they compile.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a set of modes",
    label = "declare it with `#[modes]`"
)]
pub trait ModeSet: Copy + fmt::Debug + PartialEq + Send + Sync + 'static {
    /// The modes in the order of their declaration.
    const MODES: &'static [ModeInfo];
    /// What the set is called in a sentence, such as `vendor`.
    const NOUN: &'static str;

    /// The place of this mode in [`MODES`](Self::MODES).
    fn index(self) -> usize;

    /// The mode at a place in [`MODES`](Self::MODES).
    fn from_index(index: usize) -> Option<Self>;

    /// This mode as it stands in JSON or in a URL.
    fn wire(self) -> Wire {
        Self::MODES[self.index()].wire
    }

    /// The mode with this wire value, a number as its digits.
    fn from_wire(text: &str) -> Option<Self> {
        let index = Self::MODES
            .iter()
            .position(|mode| mode.wire.to_string() == text);
        index.and_then(Self::from_index)
    }
}

/// The marker type of one mode.
pub trait Marker: Copy + fmt::Debug + PartialEq + Send + Sync + 'static {
    /// The set that this mode belongs to.
    type Set: ModeSet;
    /// The marker itself.
    const MARKER: Self;
    /// The mode as a value.
    const VALUE: Self::Set;
    /// The place of the mode in its set.
    const INDEX: usize;
    /// The mode as it stands in a URL.
    const WIRE_TEXT: &'static str;
}

/// One mode of a set, as data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModeInfo {
    /// The name in Rust.
    pub name: &'static str,
    /// The value on the wire.
    pub wire: Wire,
}

impl ModeInfo {
    pub(crate) const fn is_number(&self, number: i128) -> bool {
        matches!(self.wire, Wire::Number(wire) if wire as i128 == number)
    }

    pub(crate) const fn is_any_number(&self) -> bool {
        matches!(self.wire, Wire::Number(_))
    }

    pub(crate) const fn has_same_wire(&self, other: &Self) -> bool {
        match other.wire {
            Wire::Number(number) => self.is_number(number as i128),
            Wire::Text(text) => self.is_text(text),
        }
    }

    pub(crate) const fn is_text(&self, text: &str) -> bool {
        matches!(self.wire, Wire::Text(wire) if same(wire, text))
    }
}

/// The value of a mode on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// A JSON number.
    Number(i64),
    /// A JSON string.
    Text(&'static str),
}

impl fmt::Display for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

/// Which modes of one set are possible: one bit for each, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModeMask(pub u64);

impl ModeMask {
    /// Every mode: nothing is known yet.
    pub const ALL: Self = Self(u64::MAX);

    /// Exactly one mode.
    #[must_use]
    pub const fn one(index: usize) -> Self {
        Self(1 << index)
    }

    /// Whether some possible mode is in `set`.
    #[must_use]
    pub const fn may_be_in(self, set: Self) -> bool {
        self.0 & set.0 != 0
    }

    /// Whether every possible mode is in `set`.
    #[must_use]
    pub const fn must_be_in(self, set: Self) -> bool {
        self.0 & !set.0 == 0
    }

    /// The first possible mode.
    pub(crate) const fn first(self) -> Option<usize> {
        match self.0 {
            0 => None,
            bits => Some(bits.trailing_zeros() as usize),
        }
    }

    /// The mode, if it is one alone.
    pub(crate) const fn only(self) -> Option<usize> {
        match self.0.count_ones() {
            1 => self.first(),
            _ => None,
        }
    }

    /// Only the possible modes among the first of a set.
    pub(crate) const fn below(self, count: usize) -> Self {
        match count {
            0 => Self(0),
            count => Self(self.0 & (u64::MAX >> (64 - count))),
        }
    }

    /// Only the possible modes that come after a place.
    pub(crate) const fn after(self, index: usize) -> Self {
        Self(self.0 & !(u64::MAX >> (63 - index)))
    }

    /// Whether the mode at a place is possible.
    #[must_use]
    pub const fn has(self, index: usize) -> bool {
        self.0 & (1 << index) != 0
    }
}

/// Proves that a declaration lists the modes of a set, all of them and in their order.
///
/// # Panics
///
/// While compiling, with the modes that differ.
#[track_caller]
pub const fn assert_lists_all(set: &[ModeInfo], listed: &[&str]) {
    let mut place = 0;
    while place < set.len() && place < listed.len() {
        assert!(
            same(set[place].name, listed[place]),
            "the modes listed here are not those of the set, or in another order: list all of them, in \
             the order of the `#[modes]` enum; write `!Mode` where this object does not exist"
        );
        place += 1;
    }
    assert!(
        listed.len() >= set.len(),
        "the set has more modes than are listed here: list all of them, in the order of the \
         `#[modes]` enum; write `!Mode` where this object does not exist"
    );
    assert!(
        listed.len() <= set.len(),
        "more modes are listed here than the set has: list those of the `#[modes]` enum, in its order"
    );
}

/// Proves that a tag can be read back: no two modes of its set have one value on the wire.
///
/// # Panics
///
/// While compiling, where two have.
#[track_caller]
pub const fn assert_told_apart(set: &[ModeInfo]) {
    let mut place = 0;
    while place < set.len() {
        let mut before = 0;
        while before < place {
            let is_same = match (set[before].wire, set[place].wire) {
                (Wire::Number(left), Wire::Number(right)) => left == right,
                (Wire::Text(left), Wire::Text(right)) => same(left, right),
                _ => false,
            };
            assert!(
                !is_same,
                "two modes of this set have one value on the wire, so that a tag could not be read \
                 back: give each its own, or let the mode flow in"
            );
            before += 1;
        }
        place += 1;
    }
}

/// Proves that every mode of a set is a number from 0 to `u32::MAX` on the wire.
///
/// # Panics
///
/// While compiling, where one is not.
#[track_caller]
pub const fn assert_numbers(set: &[ModeInfo]) {
    let mut place = 0;
    while place < set.len() {
        match set[place].wire {
            Wire::Number(0..=0xFFFF_FFFF) => place += 1,
            _ => panic!("a set that a mode names consists of numbers from 0 to 4294967295"),
        }
    }
}

/// A value of a set that a mode names, as the number that its field holds.
pub trait TypedNumber {
    /// The number on the wire.
    fn number(self) -> u32;
}

impl<T: ModeSet> TypedNumber for T {
    fn number(self) -> u32 {
        match self.wire() {
            // The declaration has proved that this cannot overflow.
            Wire::Number(number) => u32::try_from(number).unwrap_or(u32::MAX),
            Wire::Text(_) => u32::MAX,
        }
    }
}

impl TypedNumber for u32 {
    fn number(self) -> u32 {
        self
    }
}
