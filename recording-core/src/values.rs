//! Which values the members may have: the rules about values, for what is built and for what is
//! read. Each function notes what one field breaks; there is one for each kind of value.

use core::borrow::Borrow;
use core::fmt::Display;

use crate::mode::{ModeInfo, ModeMask, ModeSet, Wire};
use crate::path::Path;
use crate::presence::{holds, in_json};
use crate::rules::{
    AsNumber, AsText, Dimension, FieldRules, Literal, Number, RuleRef, Rules, ValueKind, ValueRule,
};
use crate::violation::{ViolationKind, Violations};

/// A field while its value is judged.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    rules: &'static Rules,
    field: &'static FieldRules,
    modes: &'a [ModeMask],
    at: &'a Path<'a>,
}

impl<'a> Judged<'a> {
    /// The field at a place of the declaration, in these modes.
    #[must_use]
    pub fn new(
        rules: &'static Rules,
        field: usize,
        modes: &'a [ModeMask],
        at: &'a Path<'a>,
    ) -> Self {
        Self {
            rules,
            field: &rules.fields[field],
            modes,
            at,
        }
    }

    /// The rules that hold for the whole value, or for each element of it.
    fn rules(self, each: bool) -> impl Iterator<Item = &'static ValueRule> {
        let rules = self.field.values.iter();
        rules.filter(move |rule| rule.each == each && holds(rule.modes, self.modes))
    }

    fn push(self, element: Option<usize>, rule: RuleRef, problem: &str, out: &mut Violations) {
        let key = self.field.key;
        let at = self.at.key(key);
        let (message, kind) = match element {
            Some(element) => (
                format!("`{key}` has an element {element} that {problem}"),
                ViolationKind::Value,
            ),
            None => (format!("`{key}` {problem}"), ViolationKind::Value),
        };
        match element {
            Some(element) => out.push(&at.item(element), kind, rule, message),
            None => out.push(&at, kind, rule, message),
        }
    }

    /// Whether a mode prescribes the value: then it is not for its type to say what belongs here.
    fn prescribes(self, mode: usize) -> bool {
        let mut rules = self.field.values.iter();
        rules.any(|rule| matches!(rule.kind, ValueKind::Constant { values, .. } if constant_of(mode, values).is_some()))
    }

    /// A value in a message, if it may be shown.
    fn shown(self, value: impl Display) -> String {
        if self.field.secret {
            "not valid".to_owned()
        } else {
            value.to_string()
        }
    }
}

/// Judges a number.
pub fn check_number<T: AsNumber>(value: Option<&T>, judged: Judged<'_>, out: &mut Violations) {
    if let Some(value) = value {
        judge_number(value.as_number(), None, judged, out);
    }
}

/// Judges each number of an array.
pub fn check_numbers<T: AsNumber>(
    values: Option<&Vec<T>>,
    judged: Judged<'_>,
    out: &mut Violations,
) {
    for (element, value) in values.into_iter().flatten().enumerate() {
        judge_number(value.as_number(), Some(element), judged, out);
    }
}

fn judge_number(number: Number, element: Option<usize>, judged: Judged<'_>, out: &mut Violations) {
    for rule in judged.rules(element.is_some()) {
        let problem = match rule.kind {
            ValueKind::Range(low, high) => out_of_bounds(number, low, high),
            ValueKind::OneOf(values) => not_one_of(&Literal::Number(number), values),
            ValueKind::Constant { dimension, values } => {
                let set = &judged.rules.dimensions[dimension];
                not_constant(number, set, values, judged.modes[dimension])
            }

            _ => None,
        };
        if let Some(problem) = problem {
            let problem = format!("is {}: {problem}", judged.shown(number));
            judged.push(element, rule.rule, &problem, out);
        }
    }
}

fn out_of_bounds(number: Number, low: Option<Number>, high: Option<Number>) -> Option<String> {
    let within = low.is_none_or(|low| number >= low) && high.is_none_or(|high| number <= high);
    (!within).then(|| bounds(low, high, "is allowed"))
}

fn bounds<T: Display>(low: Option<T>, high: Option<T>, verb: &str) -> String {
    match (low, high) {
        (Some(low), Some(high)) => format!("{low} to {high} {verb}"),
        (Some(low), None) => format!("{low} or more {verb}"),
        (None, Some(high)) => format!("at most {high} {verb}"),
        (None, None) => String::new(),
    }
}

fn not_one_of(value: &Literal<'_>, values: &[Literal<'_>]) -> Option<String> {
    if values.contains(value) {
        return None;
    }
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    Some(format!("one of {} is allowed", values.join(", ")))
}

/// A mode prescribes a number, and if several are possible, each of them does.
fn not_constant(
    number: Number,
    dimension: &Dimension,
    values: &[(usize, Number)],
    mode: ModeMask,
) -> Option<String> {
    let possible = (0..dimension.modes.len()).filter(|index| mode.has(*index));
    let demanded = possible.map(|index| constant_of(index, values).map(|value| (index, value)));
    let demanded: Vec<(usize, Number)> = demanded.collect::<Option<_>>()?;
    let (index, first) = demanded.first()?;
    let is_demanded = demanded.iter().any(|(_, value)| *value == number);
    let mode = in_json(&dimension.modes[*index]);
    (!is_demanded).then(|| format!("{} {mode} demands {first}", dimension.noun))
}

fn constant_of(mode: usize, values: &[(usize, Number)]) -> Option<Number> {
    let mut values = values.iter();
    values
        .find(|(index, _)| *index == mode)
        .map(|(_, value)| *value)
}

/// Judges a text.
pub fn check_text<T: AsText>(value: Option<&T>, judged: Judged<'_>, out: &mut Violations) {
    if let Some(value) = value {
        judge_text(value.as_text(), None, judged, out);
    }
}

/// Judges each text of an array.
pub fn check_texts<T: AsText>(values: Option<&Vec<T>>, judged: Judged<'_>, out: &mut Violations) {
    for (element, value) in values.into_iter().flatten().enumerate() {
        judge_text(value.as_text(), Some(element), judged, out);
    }
}

fn judge_text(text: &str, element: Option<usize>, judged: Judged<'_>, out: &mut Violations) {
    for rule in judged.rules(element.is_some()) {
        let problem = match rule.kind {
            ValueKind::Len(low, high) => wrong_count(text.chars().count(), low, high, "characters"),
            ValueKind::Bytes(low, high) => wrong_count(text.len(), low, high, "bytes"),
            ValueKind::OneOf(values) => {
                let problem = not_one_of(&Literal::Text(text), values);
                problem
                    .map(|problem| format!("is {}: {problem}", judged.shown(Literal::Text(text))))
            }
            ValueKind::Chars(allowed) => other_character(text, allowed, judged),
            ValueKind::Prefix(prefixes) => other_prefix(text, prefixes),
            _ => None,
        };
        if let Some(problem) = problem {
            judged.push(element, rule.rule, &problem, out);
        }
    }
}

fn wrong_count(
    count: usize,
    low: Option<usize>,
    high: Option<usize>,
    what: &str,
) -> Option<String> {
    let within = low.is_none_or(|low| count >= low) && high.is_none_or(|high| count <= high);
    (!within).then(|| format!("has {count} {what}: {}", bounds(low, high, "are allowed")))
}

fn other_character(text: &str, allowed: &str, judged: Judged<'_>) -> Option<String> {
    let letter = text.chars().find(|letter| !in_set(*letter, allowed))?;
    let which = if judged.field.secret {
        "a character that is not".to_owned()
    } else {
        format!("{letter:?}, which is not")
    };
    Some(format!("has {which} allowed: use only `{allowed}`"))
}

/// Whether a letter is in a set such as `A-Za-z0-9_-`: a `-` between two letters makes a range.
fn in_set(letter: char, set: &str) -> bool {
    let set: Vec<char> = set.chars().collect();
    let mut place = 0;
    while place < set.len() {
        if place + 2 < set.len() && set[place + 1] == '-' {
            if (set[place]..=set[place + 2]).contains(&letter) {
                return true;
            }
            place += 3;
        } else {
            if set[place] == letter {
                return true;
            }
            place += 1;
        }
    }
    false
}

fn other_prefix(text: &str, prefixes: &[&str]) -> Option<String> {
    if prefixes.iter().any(|prefix| text.starts_with(prefix)) {
        return None;
    }
    Some(format!("does not begin with `{}`", prefixes.join("` or `")))
}

/// Judges how many elements an array has, and whether each is there once.
pub fn check_list<T: PartialEq>(values: Option<&Vec<T>>, judged: Judged<'_>, out: &mut Violations) {
    let Some(values) = values else { return };
    for rule in judged.rules(false) {
        match rule.kind {
            ValueKind::Items(low, high) => {
                if let Some(problem) = wrong_count(values.len(), low, high, "elements") {
                    judged.push(None, rule.rule, &problem, out);
                }
            }
            ValueKind::Unique => {
                for (element, value) in values.iter().enumerate() {
                    if values[..element].contains(value) {
                        judged.push(
                            Some(element),
                            rule.rule,
                            "stands before it already: keep one of the two",
                            out,
                        );
                    }
                }
            }
            _ => {}
        }
    }
}

/// Judges a number that must be of the type which the mode names.
pub fn check_typed<S: ModeSet, T: AsNumber>(
    value: Option<&T>,
    judged: Judged<'_>,
    out: &mut Violations,
) {
    let Some(Number::Int(number)) = value.map(AsNumber::as_number) else {
        return;
    };
    for rule in judged.rules(false) {
        let ValueKind::TypedBy { dimension, kind } = rule.kind else {
            continue;
        };
        let Some(mode) = only_mode::<S>(judged.modes[dimension]) else {
            continue;
        };
        if judged.prescribes(mode.index()) {
            continue;
        }
        if let Err(allowed) = mode.typed_value(kind, number) {
            let allowed: Vec<String> = allowed.iter().map(in_json).collect();
            let noun = judged.rules.dimensions[dimension].noun;
            let name = S::MODES[mode.index()].name;
            let problem = format!(
                "is {number}, which {noun} `{name}` does not have: use {}",
                allowed.join(", ")
            );
            judged.push(None, rule.rule, &problem, out);
        }
    }
}

/// The mode, if only one is possible.
fn only_mode<S: ModeSet>(mask: ModeMask) -> Option<S> {
    let mut possible = (0..S::MODES.len()).filter(|index| mask.has(*index));
    match (possible.next(), possible.next()) {
        (Some(index), None) => S::from_index(index),
        _ => None,
    }
}

/// Whether a number is on the wire of a set of modes; if not, what is.
pub fn member_of<S: ModeSet>(number: i128) -> Result<(), &'static [ModeInfo]> {
    let is_it =
        |mode: &ModeInfo| matches!(mode.wire, Wire::Number(wire) if i128::from(wire) == number);
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
    rule: usize,
    judged: Judged<'_>,
    out: &mut Violations,
) {
    let rule = &judged.field.values[rule];
    if !holds(rule.modes, judged.modes) {
        return;
    }
    if let Some(Err(problem)) = value.map(|value| check(value.borrow())) {
        judged.push(None, rule.rule, &judged.shown_problem(&problem), out);
    }
}

/// The same for each element of an array.
pub fn check_each_with<T: Borrow<B>, B: ?Sized, E: Display>(
    values: Option<&Vec<T>>,
    check: impl Fn(&B) -> Result<(), E>,
    rule: usize,
    judged: Judged<'_>,
    out: &mut Violations,
) {
    let rule = &judged.field.values[rule];
    if !holds(rule.modes, judged.modes) {
        return;
    }
    for (element, value) in values.into_iter().flatten().enumerate() {
        if let Err(problem) = check(value.borrow()) {
            judged.push(
                Some(element),
                rule.rule,
                &judged.shown_problem(&problem),
                out,
            );
        }
    }
}

impl Judged<'_> {
    /// What the author's own function says, who may quote the value.
    fn shown_problem(self, problem: &dyn Display) -> String {
        if self.field.secret {
            "is not valid".to_owned()
        } else {
            problem.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_set;

    #[test]
    fn a_dash_makes_a_range_only_between_two_letters() {
        let set = "a-cX_-";

        let found: String = ('!'..='~').filter(|letter| in_set(*letter, set)).collect();

        assert_eq!(found, "-X_abc");
    }
}
