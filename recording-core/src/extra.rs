//! Members that the declaration does not know.

use core::fmt;

use serde::ser::SerializeMap;
use serde_json::Value;

use crate::path::Path;
use crate::rules::{RuleRef, Rules};
use crate::violation::{ViolationKind, Violations};

/// Members that the declaration does not know, in the order in which they were set.
///
/// `Debug` shows their keys alone: a value may be secret.
#[derive(Clone, Default, PartialEq)]
pub struct Extra(Vec<(String, Value)>);

impl Extra {
    /// Adds a member.
    pub fn push(&mut self, key: String, value: Value) {
        self.0.push((key, value));
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(self.0.iter().map(|(key, _)| key))
            .finish()
    }
}

/// Writes them after the members that the declaration knows.
pub fn put_extra<M: SerializeMap>(map: &mut M, extra: &Extra) -> Result<(), M::Error> {
    extra
        .0
        .iter()
        .try_for_each(|(key, value)| map.serialize_entry(key, value))
}

/// Notes those that the declaration knows after all, and those that are given twice.
pub fn check_extra(extra: &Extra, rules: &'static Rules, at: &Path<'_>, out: &mut Violations) {
    for (place, (key, _)) in extra.0.iter().enumerate() {
        let known = rules
            .fields
            .iter()
            .find(|field| field.key == key || field.aliases.contains(&key.as_str()));
        let message = match known {
            Some(field) => format!(
                "`{key}` is a field of `{}`: use `.{}(..)`",
                rules.name, field.name
            ),
            None if extra.0[..place].iter().any(|(other, _)| other == key) => {
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
