//! Reads one object member by member.

use crate::json::Json;
use crate::kind::find;
use crate::mode::{ModeMask, ModeSet};
use crate::nearest::unknown_key;
use crate::object::{Object, depends_on_modes};
use crate::path::Path;
use crate::presence::{presence, refused_by};
use crate::rules::{RuleRef, Rules};
use crate::value::WireValue;
use crate::violation::{ViolationKind, Violations};

/// One object while it is read: its members by the place of their field.
pub(crate) struct ObjectReader<'a> {
    pub(crate) rules: &'static Rules,
    members: Vec<Option<&'a Json>>,
    unknown: Vec<&'a str>,
}

impl<'a> ObjectReader<'a> {
    /// Sorts the members by field and notes the doubled ones.
    pub(crate) fn new(
        json: &'a Json,
        rules: &'static Rules,
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<Self> {
        let members = match json {
            Json::Object(members) => members.as_slice(),
            // It is put there later.
            Json::Open(_) => &[],
            _ => {
                let message = format!("an object belongs here, not {}", json.kind());
                out.push(at, ViolationKind::WrongType, RuleRef::default(), message);
                return None;
            }
        };
        let mut reader = Self {
            rules,
            members: vec![None; rules.fields.len()],
            unknown: Vec::new(),
        };
        for (key, value) in members {
            reader.place(key, value, at, out);
        }
        Some(reader)
    }

    fn place(&mut self, key: &'a str, value: &'a Json, at: &Path<'_>, out: &mut Violations) {
        match self.rules.field_of(key) {
            Some(field) if self.members[field].is_none() => self.members[field] = Some(value),
            Some(field) => {
                let message = self.rules.fields[field].doubled(key).as_str().to_owned();
                let kind = ViolationKind::DuplicateKey;
                out.push(&at.key(key), kind, RuleRef::default(), message);
            }
            None => self.unknown.push(key),
        }
    }

    /// Which modes its tags leave possible: the one that each says, the default where it is absent,
    /// every mode where it cannot be read.
    pub(crate) fn take_tags(&self, modes: &mut [ModeMask]) {
        for (mask, dimension) in modes.iter_mut().zip(self.rules.dimensions) {
            let Some(tag) = dimension.field else { continue };
            let place = match self.members[tag] {
                Some(json) => json.literal().and_then(|tag| find(dimension.modes, &tag)),
                None => dimension.default,
            };
            *mask = place.map_or(ModeMask::ALL, ModeMask::one);
        }
    }

    /// Reads a plain value.
    pub(crate) fn leaf<T: WireValue>(
        &self,
        field: usize,
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<T> {
        let rules = &self.rules.fields[field];
        let start = out.len();
        let json = self.member(field, at, out);
        let value = json.and_then(|json| T::read(json, &at.key(rules.key), out));
        out.name_from(start, rules.value, None);
        value
    }

    /// Reads an array, element by element.
    pub(crate) fn list<T: WireValue>(
        &self,
        field: usize,
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<Vec<T>> {
        let rules = &self.rules.fields[field];
        let start = out.len();
        let items = self.items(field, at, out);
        let at = at.key(rules.key);
        let items = items.map(|items| {
            let items = items.iter().enumerate();
            items
                .map(|(index, item)| T::read(item, &at.item(index), out))
                .collect::<Vec<_>>()
        });
        out.name_from(start, rules.value, None);
        items?.into_iter().collect()
    }

    /// Reads a nested object. Of one that the mode refuses, only what is wrong in any mode is told
    /// besides.
    pub(crate) fn object<T: Object>(
        &self,
        field: usize,
        modes: &[ModeMask],
        given: &[ModeMask],
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<T> {
        let rules = &self.rules.fields[field];
        let is_refused = refused_by(rules, modes).is_some();
        if is_refused && depends_on_modes::<T>() {
            return None;
        }
        let start = out.len();
        let json = self.member(field, at, out);
        let at = at.key(rules.key);
        let object = json.and_then(|json| T::read(json, given, &at, out));
        if is_refused {
            out.keep_wrong_in_any_mode(start, &at);
            return None;
        }
        out.name_from(start, rules.value, Some(&at));
        object
    }

    fn member(&self, field: usize, at: &Path<'_>, out: &mut Violations) -> Option<&'a Json> {
        let json = self.members[field]?;
        if matches!(json, Json::Open(_)) {
            return None;
        }
        if matches!(json, Json::Null) {
            let key = self.rules.fields[field].key;
            let message = format!("`{key}` is `null`: leave the key out, or give it a value");
            out.push(
                &at.key(key),
                ViolationKind::WrongType,
                RuleRef::default(),
                message,
            );
            return None;
        }
        Some(json)
    }

    /// Reads an array of nested objects.
    pub(crate) fn objects<T: Object>(
        &self,
        field: usize,
        modes: &[ModeMask],
        given: &[ModeMask],
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<Vec<T>> {
        let rules = &self.rules.fields[field];
        let is_refused = refused_by(rules, modes).is_some();
        if is_refused && depends_on_modes::<T>() {
            return None;
        }
        let start = out.len();
        let items = self.items(field, at, out);
        let at = at.key(rules.key);
        let items = items.map(|items| {
            let items = items.iter().enumerate();
            items
                .map(|(index, item)| T::read(item, given, &at.item(index), out))
                .collect::<Vec<_>>()
        });
        if is_refused {
            out.keep_wrong_in_any_mode(start, &at);
            return None;
        }
        out.name_from(start, rules.value, Some(&at));
        items?.into_iter().collect()
    }

    fn items(&self, field: usize, at: &Path<'_>, out: &mut Violations) -> Option<&'a [Json]> {
        match self.member(field, at, out)? {
            Json::List(items) => Some(items),
            other => {
                let message = format!("an array belongs here, not {}", other.kind());
                let at = at.key(self.rules.fields[field].key);
                out.push(&at, ViolationKind::WrongType, RuleRef::default(), message);
                None
            }
        }
    }

    /// Notes every violation of a rule about presence, and the unknown members. A member is present if its key is, whether
    /// or not its value can be read.
    pub(crate) fn presence(&self, modes: &[ModeMask], at: &Path<'_>, out: &mut Violations) {
        for key in &self.unknown {
            let message = unknown_key(key, self.rules, modes).as_str().to_owned();
            let kind = ViolationKind::UnknownKey;
            out.push(&at.key(key), kind, self.rules.unknown(key), message);
        }
        let present: Vec<bool> = self.members.iter().map(Option::is_some).collect();
        presence(self.rules, &present, modes, at, out);
    }
}

/// Which modes a tag leaves possible.
#[must_use]
pub fn tag_mask<T: ModeSet>(tag: Option<T>, default: Option<T>) -> ModeMask {
    match tag.or(default) {
        Some(mode) => ModeMask::one(mode.index()),
        None => ModeMask::ALL,
    }
}
