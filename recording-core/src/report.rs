//! What a struct's own check says.

use crate::path::Path;
use crate::rules::RuleRef;
use crate::violation::{ViolationKind, Violations};

/// What a struct's own check says: each problem at the key it is about.
pub struct Report<'a> {
    at: &'a Path<'a>,
    rule: RuleRef,
    out: &'a mut Violations,
}

impl<'a> Report<'a> {
    #[doc(hidden)]
    pub fn new(at: &'a Path<'a>, rule: RuleRef, out: &'a mut Violations) -> Self {
        Self { at, rule, out }
    }

    /// Notes a problem with the member `key`; say what is wrong, then what to do.
    pub fn problem(&mut self, key: &str, message: impl Into<String>) {
        self.out.push(
            &self.at.key(key),
            ViolationKind::Check,
            self.rule,
            message.into(),
        );
    }

    /// Notes a problem with a member of an object inside: the keys and indices that lead there.
    pub fn problem_in(&mut self, place: &[&str], message: impl Into<String>) {
        self.push(place, self.at, ViolationKind::Check, message.into());
    }

    /// Notes that a member of an object inside is missing: the keys and indices that would lead
    /// there.
    pub fn missing_in(&mut self, place: &[&str], message: impl Into<String>) {
        self.push(place, self.at, ViolationKind::Missing, message.into());
    }

    fn push(&mut self, place: &[&str], at: &Path<'_>, kind: ViolationKind, message: String) {
        match place.split_first() {
            Some((step, rest)) => self.push(rest, &at.key(step), kind, message),
            None => self.out.push(at, kind, self.rule, message),
        }
    }

    /// Notes a problem with the object as a whole.
    pub fn problem_here(&mut self, message: impl Into<String>) {
        self.out
            .push(self.at, ViolationKind::Check, self.rule, message.into());
    }
}
