//! Which member of a body is for which field of the declaration.

use super::inspect::NOBODY;
use super::literal::Member;
use crate::fields::GROUP;
use crate::rules::{FieldRules, Rules};
use crate::text::{is_one_of, same_bytes};

/// A struct of more fields would be no request.
const MOST_FIELDS: usize = GROUP * GROUP;

/// The members of an object, by the fields that they are for.
pub struct Standing {
    pub(super) members: &'static [Member],
    /// The place of the member for each field; [`NOBODY`] where there is none.
    pub(super) places: [usize; MOST_FIELDS],
    /// Whether there is a member for each field.
    pub(super) present: [bool; MOST_FIELDS],
    /// Whether a member is for no field, or for that of another.
    pub(super) has_others: bool,
}

impl Standing {
    /// Each field is sought from the one before on: bodies mostly have the order of the declaration.
    pub(super) const fn of(rules: &Rules, members: &'static [Member]) -> Self {
        let mut standing = Self {
            members,
            places: [NOBODY; MOST_FIELDS],
            present: [false; MOST_FIELDS],
            has_others: false,
        };
        let (mut left, mut place) = (members, 0);
        let (mut ahead, mut next) = (rules.fields, 0);
        while let [member, rest @ ..] = left {
            let found = match find(ahead, next, member.key) {
                None => find(rules.fields, 0, member.key),
                found => found,
            };
            match found {
                Some((field, behind)) if !standing.present[field] => {
                    standing.places[field] = place;
                    standing.present[field] = true;
                    (ahead, next) = (behind, field + 1);
                }
                _ => standing.has_others = true,
            }
            left = rest;
            place += 1;
        }
        standing
    }

    /// The member for a field.
    pub(super) const fn member(&self, field: usize) -> Option<&'static Member> {
        match self.places[field] {
            NOBODY => None,
            place => Some(&self.members[place]),
        }
    }

    /// The token of the member for a field.
    pub(super) const fn token(&self, field: Option<usize>) -> Option<usize> {
        match field {
            Some(field) => match self.member(field) {
                Some(member) => Some(member.token),
                None => None,
            },
            None => None,
        }
    }
}

/// The field of a key with what stands behind it, given the place of the first.
const fn find(
    mut fields: &'static [FieldRules],
    mut place: usize,
    key: &str,
) -> Option<(usize, &'static [FieldRules])> {
    let bytes = key.as_bytes();
    while let [field, rest @ ..] = fields {
        if same_bytes(field.key.as_bytes(), bytes)
            || (!matches!(field.aliases, []) && is_one_of(key, field.aliases))
        {
            return Some((place, rest));
        }
        fields = rest;
        place += 1;
    }
    None
}
