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

    /// Notes a problem with the object as a whole.
    pub fn problem_here(&mut self, message: impl Into<String>) {
        self.out
            .push(self.at, ViolationKind::Check, self.rule, message.into());
    }
}
