//! Members that the declaration does not know.

use core::fmt;

use serde::ser::SerializeMap;
use serde_json::Value;

use crate::path::Path;
use crate::rules::{RuleRef, Rules};
use crate::violation::{ViolationKind, Violations};

/// What the declaration does not know: members, in the order in which they were set, and numbers.
///
/// `Debug` shows their keys alone: a value may be secret.
#[derive(Clone, Default)]
pub struct Extra {
    /// Few requests have any: then it costs a word.
    unknown: Option<Box<Unknown>>,
    /// Whether the compiler has seen to it that the fields may stand together.
    is_proven: bool,
}

#[derive(Clone, Default, PartialEq)]
struct Unknown {
    members: Vec<(String, Value)>,
    /// The places of the fields whose number is known not to be in the set that the mode names.
    unlisted: Vec<usize>,
}

/// Where a value comes from makes no difference to it.
impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        self.unknown == other.unknown
    }
}

impl Extra {
    /// For a builder, with whether the compiler checks its every step.
    #[must_use]
    pub const fn new(is_proven: bool) -> Self {
        Self {
            unknown: None,
            is_proven,
        }
    }

    /// Notes that a step depends on what only the run knows.
    pub fn doubt(&mut self) {
        self.is_proven = false;
    }

    /// Whether no rule about presence can be broken.
    #[must_use]
    pub const fn is_proven(&self) -> bool {
        self.is_proven
    }

    /// Adds a member.
    pub fn push(&mut self, key: String, value: Value) {
        self.unknown().members.push((key, value));
    }

    /// Notes that the number in a field is not in the set that the mode names.
    pub fn take_unlisted(&mut self, field: usize) {
        self.unknown().unlisted.push(field);
    }

    /// Whether the number in a field is known not to be in the set that the mode names.
    #[must_use]
    pub fn is_unlisted(&self, field: usize) -> bool {
        self.unknown
            .as_ref()
            .is_some_and(|unknown| unknown.unlisted.contains(&field))
    }

    fn unknown(&mut self) -> &mut Unknown {
        self.unknown.get_or_insert_default()
    }

    fn members(&self) -> &[(String, Value)] {
        match &self.unknown {
            Some(unknown) => &unknown.members,
            None => &[],
        }
    }
}

/// Where there is nothing to drop, that is seen without a call.
impl Drop for Extra {
    #[inline]
    fn drop(&mut self) {
        if let Some(unknown) = self.unknown.take() {
            drop_unknown(unknown);
        }
    }
}

#[cold]
fn drop_unknown(unknown: Box<Unknown>) {
    drop(unknown);
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(self.members().iter().map(|(key, _)| key))
            .finish()
    }
}

/// Writes them after the members that the declaration knows.
#[inline]
pub(crate) fn put_extra<M: SerializeMap>(map: &mut M, extra: &Extra) -> Result<(), M::Error> {
    match &extra.unknown {
        Some(unknown) => put_members(map, &unknown.members),
        None => Ok(()),
    }
}

fn put_members<M: SerializeMap>(map: &mut M, members: &[(String, Value)]) -> Result<(), M::Error> {
    members
        .iter()
        .try_for_each(|(key, value)| map.serialize_entry(key, value))
}

/// Notes those that the declaration knows after all, and those that are given twice.
#[inline]
pub(crate) fn check_extra(
    extra: &Extra,
    rules: &'static Rules,
    at: &Path<'_>,
    out: &mut Violations,
) {
    if let Some(unknown) = &extra.unknown {
        check_members(&unknown.members, rules, at, out);
    }
}

fn check_members(
    members: &[(String, Value)],
    rules: &'static Rules,
    at: &Path<'_>,
    out: &mut Violations,
) {
    for (place, (key, _)) in members.iter().enumerate() {
        let known = rules
            .fields
            .iter()
            .find(|field| field.key == key || field.aliases.contains(&key.as_str()));
        let message = match known {
            Some(field) => format!(
                "`{key}` is a field of `{}`: use `.{}(..)`",
                rules.name, field.name
            ),
            None if members[..place].iter().any(|(other, _)| other == key) => {
                format!("`{key}` is given twice: keep one of the two")
            }
            None => continue,
        };
        out.push(
            &at.key(key),
            ViolationKind::DuplicateKey,
            RuleRef::default(),
            message,
        );
    }
}
