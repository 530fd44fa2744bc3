//! A modal struct as a whole: reading, checking, printing.

use core::fmt;

use serde::de::{self, Deserializer};
use serde::ser::Serializer;

use crate::extra::{Extra, check_extra};
use crate::fields::{Checking, Content, Fields, KnownFields, Reading};
use crate::held::Held;
use crate::json::Json;
use crate::mode::ModeMask;
use crate::path::Path;
use crate::presence::{presence, refused_by};
use crate::reader::ObjectReader;
use crate::rules::{FieldRules, RuleRef, Rules};
use crate::value::ObjectWriter;
use crate::violation::{ViolationKind, Violations};

/// A modal struct, whatever its modes are.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared with `#[modal]`",
    label = "declare it with `#[modal]`"
)]
#[doc(hidden)]
pub trait Modal: Sized {
    /// The rules of the struct.
    const RULES: &'static Rules;

    /// The values of its fields.
    type Fields: Fields;

    /// What it holds.
    fn content(&self) -> &Content<Self::Fields>;

    /// What it holds.
    fn content_mut(&mut self) -> &mut Content<Self::Fields>;

    /// The struct that holds this.
    fn holding(content: Content<Self::Fields>) -> Self;
}

/// A modal struct, as the code that `#[modal]` generates gives it.
///
/// `given` has one mask for each mode that flows in from the object around it without being a
/// type parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared with `#[modal]`",
    label = "declare it with `#[modal]`"
)]
pub trait Object: Modal<Fields: KnownFields> {
    /// The rules of the struct.
    const RULES: &'static Rules = <Self as Modal>::RULES;

    /// Reads it, noting every violation; `None` where nothing can be made of the value.
    #[doc(hidden)]
    fn read(json: &Json, given: &[ModeMask], at: &Path<'_>, out: &mut Violations) -> Option<Self> {
        let _ = given;
        read(json, [], at, out)
    }

    /// Notes every violation of a finished value.
    #[doc(hidden)]
    #[inline]
    fn check(&self, given: &[ModeMask], at: &Path<'_>, out: &mut Violations) {
        let _ = given;
        check(self, [], at, out);
    }

    /// Notes the modes that are tags of objects inside.
    #[doc(hidden)]
    #[inline]
    fn take_tags(&self, modes: &mut [ModeMask]) {
        let _ = modes;
    }

    /// Notes the values that break a rule.
    #[doc(hidden)]
    #[inline]
    fn check_values(&self, modes: &[ModeMask], at: &Path<'_>, out: &mut Violations) {
        let _ = (modes, at, out);
    }
}

/// The rules of a struct. rustc evaluates a constant wherever it is named, but no function.
#[must_use]
pub const fn rules_of<T: Modal>() -> &'static Rules {
    T::RULES
}

/// Reads one object. The masks of its own tags are not known before.
pub fn read<T: Object, const MODES: usize>(
    json: &Json,
    mut modes: [ModeMask; MODES],
    at: &Path<'_>,
    out: &mut Violations,
) -> Option<T> {
    let object = ObjectReader::new(json, <T as Modal>::RULES, at, out)?;
    object.take_tags(&mut modes);
    let fields = KnownFields::read(
        0,
        &mut Reading {
            object: &object,
            modes: &modes,
            at,
            out,
        },
    );
    let value = T::holding(Content {
        fields,
        extra: Extra::default(),
    });
    value.take_tags(&mut modes);
    object.presence(&modes, at, out);
    value.check_values(&modes, at, out);
    Some(value)
}

/// Checks one object. The masks of tags of the objects inside it are not known before.
#[inline]
pub fn check<T: Object, const MODES: usize>(
    value: &T,
    mut modes: [ModeMask; MODES],
    at: &Path<'_>,
    out: &mut Violations,
) {
    value.take_tags(&mut modes);
    let Content { fields, extra } = value.content();
    let rules = <T as Modal>::RULES;
    if !extra.is_proven() {
        let mut present = vec![false; rules.fields.len()];
        fields.mark(0, &mut present);
        presence(rules, &present, &modes, at, out);
    }
    value.check_values(&modes, at, out);
    check_extra(extra, rules, at, out);
    fields.check(
        0,
        &mut Checking {
            rules,
            modes: &modes,
            at,
            out,
        },
    );
}

/// The same once more.
pub fn copied<T: Modal>(value: &T) -> T {
    let Content { fields, extra } = value.content();
    T::holding(Content {
        fields: fields.copied(),
        extra: extra.clone(),
    })
}

/// Whether two say the same.
pub fn is_same<T: Modal>(one: &T, other: &T) -> bool {
    let (one, other) = (one.content(), other.content());
    one.fields.is_same(&other.fields) && one.extra == other.extra
}

/// Writes the fields that are set, in the order of the declaration.
#[inline]
pub fn serialize<T: Modal, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let Content { fields, extra } = value.content();
    let mut out = ObjectWriter::new(serializer)?;
    fields.write(0, T::RULES, &mut out)?;
    out.end(extra)
}

/// Prints the fields that are set; secrets redact themselves.
pub fn debug<T: Modal>(value: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = f.debug_struct(T::RULES.name);
    value.content().fields.show(0, T::RULES, &mut out);
    out.finish()
}

/// What a builder begins with: nothing is set. The compiler sees to each step from here, if it
/// knows all that the rules about presence ask.
#[must_use]
#[inline]
pub fn unset<T: Modal>(is_proven: bool) -> T {
    T::holding(Content {
        fields: T::Fields::UNSET,
        extra: Extra::new(is_proven),
    })
}

/// Reads a whole body and reports every violation in the order of the document.
pub fn from_json<T: Object>(text: &str) -> Result<T, Violations> {
    let json = match serde_json::from_str::<Json>(text) {
        Ok(json) => json,
        Err(error) => return Err(not_json(&error)),
    };
    from_tree(&json)
}

/// Reads a whole body for serde: all violations are the one error.
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let json = <Json as de::Deserialize>::deserialize(deserializer)?;
    from_tree(&json).map_err(de::Error::custom)
}

fn from_tree<T: Object>(json: &Json) -> Result<T, Violations> {
    let mut out = Violations::default();
    let value = T::read(json, &[], &Path::ROOT, &mut out);
    out.sort_by_place(|pointer| json.place(pointer));
    match value {
        Some(value) => out.or_value(value),
        None => Err(out),
    }
}

fn not_json(error: &serde_json::Error) -> Violations {
    let mut out = Violations::default();
    let (line, column) = (error.line(), error.column());
    let message = format!("this is not JSON: line {line}, column {column}");
    out.push(
        &Path::ROOT,
        ViolationKind::NotJson,
        RuleRef::default(),
        message,
    );
    out
}

/// Checks a finished body.
#[inline]
pub fn build<T: Object>(value: T) -> Result<T, Violations> {
    let held = Held::new(value);
    let mut out = Violations::default();
    held.lent().check(&[], &Path::ROOT, &mut out);
    match out.is_empty() {
        true => Ok(held.take()),
        false => Err(out),
    }
}

/// Whether any mode decides which members an object has. If none does, what is wrong in it is wrong
/// also where it does not belong.
pub(crate) fn depends_on_modes<T: Object>() -> bool {
    !<T as Modal>::RULES.dimensions.is_empty()
}

/// Notes every violation inside a nested object; of one that the mode refuses, what is wrong in any
/// mode.
pub(crate) fn check_object<T: Object>(
    object: &T,
    field: &'static FieldRules,
    modes: &[ModeMask],
    given: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let (at, start) = (at.key(field.key), out.len());
    let is_refused = refused_by(field, modes).is_some();
    if is_refused && depends_on_modes::<T>() {
        return;
    }
    object.check(given, &at, out);
    if is_refused {
        out.keep_wrong_in_any_mode(start, &at);
    }
}

/// The same for each nested object of an array.
pub(crate) fn check_objects<T: Object>(
    objects: &[T],
    field: &'static FieldRules,
    modes: &[ModeMask],
    given: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let (at, start) = (at.key(field.key), out.len());
    let is_refused = refused_by(field, modes).is_some();
    if is_refused && depends_on_modes::<T>() {
        return;
    }
    for (index, object) in objects.iter().enumerate() {
        object.check(given, &at.item(index), out);
    }
    if is_refused {
        out.keep_wrong_in_any_mode(start, &at);
    }
}
