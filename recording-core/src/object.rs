//! Reads and checks a modal struct by its rules: all that does not depend on the types of its
//! fields, and so need not be generated.

use core::borrow::Borrow;
use core::fmt::{self, Debug, Display};

use serde::de::{self, Deserializer};

use crate::json::Json;
use crate::mode::{ModeMask, ModeSet};
use crate::nearest::nearest;
use crate::path::Path;
use crate::rules::{AsNumber, Dimension, FieldRules, Gate, Number, RuleRef, Rules, ValueKind};
use crate::value::WireValue;
use crate::violation::{ViolationKind, Violations};

/// A modal struct, as the code that `#[modal]` generates gives it.
///
/// `given` has one mask for each mode that flows in from the object around it without being a
/// type parameter.
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

/// One object while it is read: its members by the place of their field.
pub struct ObjectReader<'a> {
    rules: &'static Rules,
    members: Vec<Option<&'a Json>>,
}

impl<'a> ObjectReader<'a> {
    /// Sorts the members by field and notes the unknown and the doubled ones.
    pub fn new(
        json: &'a Json,
        rules: &'static Rules,
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<Self> {
        let Json::Object(members) = json else {
            let message = format!("an object belongs here, not {}", json.kind());
            out.push(at, ViolationKind::WrongType, RuleRef::default(), message);
            return None;
        };
        let mut reader = Self {
            rules,
            members: vec![None; rules.fields.len()],
        };
        for (key, value) in members {
            reader.place(key, value, at, out);
        }
        Some(reader)
    }

    fn place(&mut self, key: &str, value: &'a Json, at: &Path<'_>, out: &mut Violations) {
        let field = self.rules.fields.iter().position(|field| field.key == key);
        let (kind, message) = match field {
            Some(field) if self.members[field].is_none() => {
                self.members[field] = Some(value);
                return;
            }
            Some(_) => (
                ViolationKind::DuplicateKey,
                format!("`{key}` is given twice: keep one of the two"),
            ),
            None => (ViolationKind::UnknownKey, self.unknown(key)),
        };
        out.push(&at.key(key), kind, RuleRef::default(), message);
    }

    fn unknown(&self, key: &str) -> String {
        let keys = self.rules.fields.iter().map(|field| field.key);
        match nearest(key, keys) {
            Some(known) => format!("unknown key `{key}`: did you mean `{known}`?"),
            None => format!("unknown key `{key}`: remove it"),
        }
    }

    /// Which modes a tag leaves possible: the one it says, the default where it is absent, every
    /// mode where it cannot be read.
    #[must_use]
    pub fn tag<T: ModeSet>(&self, field: usize, tag: Option<T>, default: Option<T>) -> ModeMask {
        match self.members[field] {
            Some(_) if tag.is_none() => ModeMask::ALL,
            _ => tag_mask(tag, default),
        }
    }

    /// Reads a plain value.
    pub fn leaf<T: WireValue>(
        &self,
        field: usize,
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<T> {
        let rules = &self.rules.fields[field];
        let json = self.member(field, at, out)?;
        T::read(json, &at.key(rules.key), out)
    }

    /// Reads an array, element by element.
    pub fn list<T: WireValue>(
        &self,
        field: usize,
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<Vec<T>> {
        let rules = &self.rules.fields[field];
        let json = self.member(field, at, out)?;
        let at = at.key(rules.key);
        match json {
            Json::List(items) => {
                let items = items.iter().enumerate();
                let items = items.map(|(index, item)| T::read(item, &at.item(index), out));
                items.collect::<Vec<_>>().into_iter().collect()
            }
            other => {
                let message = format!("an array belongs here, not {}", other.kind());
                out.push(&at, ViolationKind::WrongType, RuleRef::default(), message);
                None
            }
        }
    }

    /// Reads a nested object. One that the mode refuses altogether is not looked into: its own
    /// violations would only hide that.
    pub fn object<T: Object>(
        &self,
        field: usize,
        modes: &[ModeMask],
        given: &[ModeMask],
        at: &Path<'_>,
        out: &mut Violations,
    ) -> Option<T> {
        let rules = &self.rules.fields[field];
        if refused_by(rules, modes).is_some() {
            return None;
        }
        let json = self.member(field, at, out)?;
        T::read(json, given, &at.key(rules.key), out)
    }

    fn member(&self, field: usize, at: &Path<'_>, out: &mut Violations) -> Option<&'a Json> {
        let json = self.members[field]?;
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

    /// Notes every violation of a rule about presence. A member is present if its key is, whether
    /// or not its value can be read.
    pub fn presence(&self, modes: &[ModeMask], at: &Path<'_>, out: &mut Violations) {
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

/// Notes every violation of a rule about presence.
pub fn presence(
    rules: &'static Rules,
    present: &[bool],
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    for (field, &present) in rules.fields.iter().zip(present) {
        match (present, refused_by(field, modes)) {
            (true, Some(gate)) => {
                let message = not_allowed(field, gate, rules, modes);
                out.push(
                    &at.key(field.key),
                    ViolationKind::NotAllowed,
                    gate.rule,
                    message,
                );
            }
            (false, None) => check_required(field, rules, modes, at, out),
            _ => {}
        }
    }
}

fn refused_by(field: &FieldRules, modes: &[ModeMask]) -> Option<&'static Gate> {
    let mut gates = field.allowed.iter();
    gates.find(|gate| !modes[gate.dimension].may_be_in(gate.modes))
}

fn check_required(
    field: &FieldRules,
    rules: &'static Rules,
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let Some(requirement) = field.required else {
        return;
    };
    let mut gates = requirement.modes.iter();
    if gates.all(|gate| modes[gate.dimension].must_be_in(gate.modes)) {
        let who = requirement.modes.first();
        let message = match who
            .map(|gate| current(&rules.dimensions[gate.dimension], modes[gate.dimension]))
        {
            Some(mode) => format!("missing `{}`: {mode} requires it", field.key),
            None => format!("missing `{}`", field.key),
        };
        out.push(
            &at.key(field.key),
            ViolationKind::Missing,
            requirement.rule,
            message,
        );
    }
}

fn not_allowed(field: &FieldRules, gate: &Gate, rules: &Rules, modes: &[ModeMask]) -> String {
    let dimension = &rules.dimensions[gate.dimension];
    let (key, noun) = (field.key, dimension.noun);
    let mode = current(dimension, modes[gate.dimension]);
    let allowed = named(dimension, gate.modes);
    format!(
        "`{key}` is not allowed {} {mode}: remove it, or use {noun} {allowed}",
        dimension.preposition
    )
}

/// The mode that an object is in, such as ``mode `mix` ``.
fn current(dimension: &Dimension, mode: ModeMask) -> String {
    format!("{} {}", dimension.noun, named(dimension, mode))
}

fn named(dimension: &Dimension, modes: ModeMask) -> String {
    let named = dimension
        .modes
        .iter()
        .enumerate()
        .filter(|(index, _)| modes.has(*index));
    let named: Vec<String> = named.map(|(_, mode)| in_json(mode)).collect();
    named.join(" or ")
}

fn in_json(mode: &crate::mode::ModeInfo) -> String {
    match mode.wire {
        crate::mode::Wire::Text(text) => format!("`{text}`"),
        crate::mode::Wire::Number(number) => format!("{number} (`{}`)", mode.name),
    }
}

/// Notes every violation inside a nested object, unless the mode refuses it altogether.
pub fn check_object<T: Object>(
    object: Option<&T>,
    field: &'static FieldRules,
    modes: &[ModeMask],
    given: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    if let (Some(object), None) = (object, refused_by(field, modes)) {
        object.check(given, &at.key(field.key), out);
    }
}

/// Notes a number that breaks a rule of its field.
pub fn check_number<T: AsNumber>(
    value: Option<&T>,
    field: &'static FieldRules,
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let Some(number) = value.map(AsNumber::as_number) else {
        return;
    };
    for value in field.values {
        let problem = match value.kind {
            ValueKind::Range(low, high) => out_of_range(number, low, high),
            ValueKind::Constant { dimension, values } => {
                not_constant(number, values, modes[dimension])
            }
            _ => None,
        };
        if let Some(what) = problem {
            let found = quoted(field, &number);
            let message = format!("`{}` is {found}: {what}", field.key);
            out.push(
                &at.key(field.key),
                ViolationKind::Value,
                value.rule,
                message,
            );
        }
    }
}

fn quoted(field: &FieldRules, number: &Number) -> String {
    match field.secret {
        true => "not valid".to_owned(),
        false => number.to_string(),
    }
}

fn out_of_range(number: Number, low: Option<Number>, high: Option<Number>) -> Option<String> {
    let within = low.is_none_or(|low| number >= low) && high.is_none_or(|high| number <= high);
    if within {
        return None;
    }
    Some(match (low, high) {
        (Some(low), Some(high)) => format!("{low} to {high} is allowed"),
        (Some(low), None) => format!("{low} or more is allowed"),
        (None, Some(high)) => format!("at most {high} is allowed"),
        (None, None) => return None,
    })
}

fn not_constant(number: Number, values: &[(usize, Number)], mode: ModeMask) -> Option<String> {
    let mut demanded = values
        .iter()
        .filter(|(index, _)| mode.has(*index))
        .map(|(_, value)| value);
    if demanded.clone().count() == 0 || demanded.clone().any(|value| *value == number) {
        return None;
    }
    demanded
        .next()
        .map(|value| format!("this mode demands {value}"))
}

/// Notes a number that is not of the type which the mode names.
pub fn check_typed<S: ModeSet, T: AsNumber>(
    value: Option<&T>,
    field: &'static FieldRules,
    modes: &[ModeMask],
    at: &Path<'_>,
    out: &mut Violations,
) {
    let Some(Number::Int(number)) = value.map(AsNumber::as_number) else {
        return;
    };
    for value in field.values {
        let ValueKind::TypedBy { dimension, kind } = value.kind else {
            continue;
        };
        let mut possible = (0..S::MODES.len()).filter(|index| modes[dimension].has(*index));
        let (Some(index), None) = (possible.next(), possible.next()) else {
            continue;
        };
        let Some(Err(allowed)) = S::from_index(index).map(|mode| mode.typed_value(kind, number))
        else {
            continue;
        };
        let allowed: Vec<String> = allowed.iter().map(in_json).collect();
        let (key, mode) = (field.key, S::MODES[index].name);
        let message = format!(
            "`{key}` {number} is none of `{mode}`: use {}",
            allowed.join(", ")
        );
        out.push(&at.key(key), ViolationKind::Value, value.rule, message);
    }
}

/// Whether a number is on the wire of a set of modes; if not, what is.
pub fn member_of<S: ModeSet>(number: i128) -> Result<(), &'static [crate::mode::ModeInfo]> {
    let is_it = |mode: &crate::mode::ModeInfo| matches!(mode.wire, crate::mode::Wire::Number(wire) if i128::from(wire) == number);
    if S::MODES.iter().any(is_it) {
        Ok(())
    } else {
        Err(S::MODES)
    }
}

/// Notes what a function of the declaration says of a field.
pub fn check_with<T: Borrow<B>, B: ?Sized, E: Display>(
    value: Option<&T>,
    check: impl FnOnce(&B) -> Result<(), E>,
    field: &'static FieldRules,
    rule: RuleRef,
    at: &Path<'_>,
    out: &mut Violations,
) {
    if let Some(Err(problem)) = value.map(|value| check(value.borrow())) {
        let message = match field.secret {
            true => format!("`{}` is not valid", field.key),
            false => format!("`{}` {problem}", field.key),
        };
        out.push(&at.key(field.key), ViolationKind::Check, rule, message);
    }
}

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

/// Prints the fields that are set.
pub fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    fields: &[(&str, Option<&dyn Debug>)],
) -> fmt::Result {
    let mut out = f.debug_struct(name);
    for (name, value) in fields {
        if let Some(value) = value {
            out.field(name, value);
        }
    }
    out.finish()
}
