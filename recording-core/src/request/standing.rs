//! Which member of a body is for which field of the declaration.

use super::inspect::NOBODY;
use super::literal::Member;
use crate::fields::GROUP;
use crate::rules::Rules;
use crate::text::same;

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
    /// Given the word of each field's key. Each is sought from the one before on: bodies mostly have
    /// the order of the declaration.
    pub(super) const fn of(rules: &Rules, words: &[u128], members: &'static [Member]) -> Self {
        let mut standing = Self {
            members,
            places: [NOBODY; MOST_FIELDS],
            present: [false; MOST_FIELDS],
            has_others: false,
        };
        let (mut left, mut place, mut next) = (members, 0, 0);
        while let [member, rest @ ..] = left {
            let field = match find(rules, words, next, member) {
                NOBODY => search(rules, member.key),
                field => field,
            };
            if field == NOBODY || standing.present[field] {
                standing.has_others = true;
            } else {
                standing.places[field] = place;
                standing.present[field] = true;
                next = field + 1;
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

/// The field whose key has the member's word, from a place on.
const fn find(rules: &Rules, words: &[u128], mut place: usize, member: &Member) -> usize {
    let (count, word) = (words.len(), member.word);
    while place < count {
        if words[place] == word && (is_whole(word) || same(rules.fields[place].key, member.key)) {
            return place;
        }
        place += 1;
    }
    NOBODY
}

/// The field of a key that is an alias, out of order or none.
const fn search(rules: &Rules, key: &str) -> usize {
    match rules.field_of(key) {
        Some(field) => field,
        None => NOBODY,
    }
}

/// Whether a word is a whole key, so that keys with the same word are the same.
const fn is_whole(word: u128) -> bool {
    word >> (8 * SHORT) <= SHORT as u128
}

/// A key as a number, by which it is told apart in one step: how long it is, and the first letters.
#[must_use]
pub const fn word(key: &str) -> u128 {
    let (key, mut word, mut place) = (key.as_bytes(), 0, 0);
    while place < key.len() && place < SHORT {
        word |= (key[place] as u128) << (8 * place);
        place += 1;
    }
    let length = if key.len() < 255 { key.len() } else { 255 };
    word | (length as u128) << (8 * SHORT)
}

/// The most bytes of a key that are in its word.
const SHORT: usize = 15;
