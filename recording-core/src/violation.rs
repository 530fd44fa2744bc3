//! What is wrong with a body: every violation of a rule, each with its place.

use core::fmt;

use crate::path::Path;

/// One broken rule, at one place of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// Where: a JSON pointer from the root of the body. A missing member's pointer names that
    /// member.
    pub pointer: String,
    /// What kind of rule is broken.
    pub kind: ViolationKind,
    /// What is wrong and what to do, for a person.
    pub message: String,
    /// The rule, as its declaration calls it.
    pub rule: Option<&'static str>,
    /// Where the rule is written down.
    pub see: Option<&'static str>,
}

/// The kinds of rule that a body can break.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ViolationKind {
    /// The text is not JSON at all.
    NotJson,
    /// A member that the object does not have in any mode.
    UnknownKey,
    /// The same key twice in one object.
    DuplicateKey,
    /// A value of the wrong JSON type, or a `null`.
    WrongType,
    /// A member of another mode.
    NotAllowed,
    /// A member that this mode requires.
    Missing,
    /// A member beside another that excludes it.
    Excluded,
    /// A value outside its range, length or set.
    Value,
    /// A rule that the declaration checks with a function of its own.
    Check,
}

/// The rule that a violation names: its id and its page, both as the declaration has them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleRef {
    /// The id, such as `R107`.
    pub id: Option<&'static str>,
    /// A link.
    pub see: Option<&'static str>,
}

impl RuleRef {
    /// None.
    pub(crate) const NONE: Self = Self {
        id: None,
        see: None,
    };
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() {
            "(root)"
        } else {
            &self.pointer
        };
        write!(f, "{pointer}: {}", self.message)?;
        match self.rule {
            Some(rule) => write!(f, " [{rule}]"),
            None => Ok(()),
        }
    }
}

/// Everything that is wrong with a body, in the order of the document where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "an empty list says that the body is right, a filled one what to mend"]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// All violations.
    #[must_use]
    pub fn as_slice(&self) -> &[Violation] {
        &self.0
    }

    /// All violations, one after the other.
    pub fn iter(&self) -> core::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many things are wrong.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Notes a violation at a place.
    #[doc(hidden)]
    pub fn push(&mut self, at: &Path<'_>, kind: ViolationKind, rule: RuleRef, message: String) {
        self.0.push(Violation {
            pointer: at.to_string(),
            kind,
            message,
            rule: rule.id,
            see: rule.see,
        });
    }

    /// The value, if nothing is wrong.
    #[doc(hidden)]
    pub fn or_value<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }

    /// Gives a rule to the violations from a place on that have none, of a value as a whole or
    /// of all that is in it.
    pub(crate) fn name_from(&mut self, start: usize, rule: RuleRef, whole: Option<&Path<'_>>) {
        let pointer = whole.map(ToString::to_string);
        let is_meant = |violation: &Violation| {
            violation.rule.is_none()
                && pointer
                    .as_ref()
                    .is_none_or(|whole| *whole == violation.pointer)
        };
        for violation in self.0[start..]
            .iter_mut()
            .filter(|violation| is_meant(violation))
        {
            violation.rule = rule.id;
            violation.see = rule.see;
        }
    }

    /// Of what was noted from a place on about a member that has to go, drops that something is
    /// missing in it, and that it is not what belongs there.
    pub(crate) fn keep_wrong_in_any_mode(&mut self, start: usize, whole: &Path<'_>) {
        let whole = whole.to_string();
        let noted = self.0.split_off(start);
        let is_kept = |violation: &Violation| {
            violation.kind != ViolationKind::Missing && violation.pointer != whole
        };
        self.0.extend(noted.into_iter().filter(is_kept));
    }

    pub(crate) fn retain(&mut self, is_kept: impl FnMut(&Violation) -> bool) {
        self.0.retain(is_kept);
    }

    /// Adds what is wrong at other places than these: what could not be read is not missing too.
    pub(crate) fn extend_elsewhere(&mut self, more: &Self) {
        let is_told = |violation: &&Violation| {
            let is_missing = violation.kind == ViolationKind::Missing;
            let is_here = |told: &Violation| match told.pointer.strip_prefix(&violation.pointer) {
                Some(rest) => rest.is_empty() || is_missing && rest.starts_with('/'),
                None => false,
            };
            !self.0.iter().any(is_here)
        };
        let more: Vec<Violation> = more.iter().filter(is_told).cloned().collect();
        self.0.extend(more);
    }

    pub(crate) fn sort_by_place(&mut self, place: impl Fn(&str) -> usize) {
        self.0
            .sort_by_cached_key(|violation| place(&violation.pointer));
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = core::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// One line for each violation.
impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, violation) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str("\n")?;
            }
            violation.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}
