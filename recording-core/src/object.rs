//! A modal struct as a whole: reading, checking, printing.

use core::fmt::{self, Debug};

use serde::de::{self, Deserializer};

use crate::json::Json;
use crate::mode::ModeMask;
use crate::path::Path;
use crate::presence::refused_by;
use crate::rules::{FieldRules, RuleRef, Rules};
use crate::violation::{ViolationKind, Violations};

/// A modal struct, as the code that `#[modal]` generates gives it.
///
/// `given` has one mask for each mode that flows in from the object around it without being a
/// type parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared with `#[modal]`",
    label = "declare it with `#[modal]`"
)]
pub trait Object: Sized {
    /// The rules of the struct.
    const RULES: &'static Rules;

    /// Reads it, noting every violation; `None` where nothing can be made of the value.
    #[doc(hidden)]
    fn read(json: &Json, given: &[ModeMask], at: &Path<'_>, out: &mut Violations) -> Option<Self>;

    /// Notes every violation of a finished value.
    #[doc(hidden)]
    fn check(&self, given: &[ModeMask], at: &Path<'_>, out: &mut Violations);
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
pub fn build<T: Object>(value: T) -> Result<T, Violations> {
    let mut out = Violations::default();
    value.check(&[], &Path::ROOT, &mut out);
    out.or_value(value)
}

/// Whether any mode decides which members an object has. If none does, what is wrong in it is wrong
/// also where it does not belong.
pub(crate) fn depends_on_modes<T: Object>() -> bool {
    !T::RULES.dimensions.is_empty()
}

/// Notes every violation inside a nested object; of one that the mode refuses, what is wrong in any
/// mode.
pub fn check_object<T: Object>(
    object: Option<&T>,
    field: &'static FieldRules,
    modes: &[ModeMask],
    given: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let Some(object) = object else { return };
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
pub fn check_objects<T: Object>(
    objects: Option<&Vec<T>>,
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
    for (index, object) in objects.into_iter().flatten().enumerate() {
        object.check(given, &at.item(index), out);
    }
    if is_refused {
        out.keep_wrong_in_any_mode(start, &at);
    }
}

/// A field, for [`debug`].
pub trait Shown {
    /// The value, if there is one.
    fn shown(&self) -> Option<&dyn Debug>;
}

impl<T: Debug> Shown for Option<T> {
    fn shown(&self) -> Option<&dyn Debug> {
        self.as_ref().map(|value| value as &dyn Debug)
    }
}

/// Prints the fields that are set.
pub fn debug(
    f: &mut fmt::Formatter<'_>,
    rules: &'static Rules,
    fields: &[&dyn Shown],
) -> fmt::Result {
    let mut out = f.debug_struct(rules.name);
    for (rules, field) in rules.fields.iter().zip(fields) {
        if let Some(value) = field.shown() {
            out.field(rules.name, value);
        }
    }
    out.finish()
}
