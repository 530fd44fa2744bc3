//! Which values the members may have: the rules about values, for what is built and for what is
//! read. Each function notes what one field breaks; there is one for each kind of value.

use core::any::Any;
use core::borrow::Borrow;
use core::fmt::Display;

use crate::judge::{Found, doubled, judge, judge_items, said};
use crate::message::Message;
use crate::mode::ModeMask;
use crate::path::Path;
use crate::presence::holds;
use crate::rules::{
    AsNumber, AsText, FieldRules, Literal, Number, RuleRef, Rules, ValueKind, ValueRule,
};
use crate::violation::{ViolationKind, Violations};

/// A field while its value is judged.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    rules: &'static Rules,
    field: &'static FieldRules,
    modes: &'a [ModeMask],
    at: &'a Path<'a>,
    unlisted: bool,
}

/// An object while its values are judged.
#[derive(Clone, Copy)]
pub struct Judging<'a> {
    rules: &'static Rules,
    modes: &'a [ModeMask],
    at: &'a Path<'a>,
}

impl<'a> Judging<'a> {
    /// In these modes.
    #[must_use]
    #[inline]
    pub const fn new(rules: &'static Rules, modes: &'a [ModeMask], at: &'a Path<'a>) -> Self {
        Self { rules, modes, at }
    }

    /// The field at a place of the declaration.
    #[must_use]
    #[inline]
    pub fn field(self, place: usize) -> Judged<'a> {
        let Self { rules, modes, at } = self;
        Judged {
            rules,
            field: &rules.fields[place],
            modes,
            at,
            unlisted: false,
        }
    }
}

impl Judged<'_> {
    /// Whether the value is known not to be in the set that the mode names.
    #[must_use]
    pub fn unlisted(self, unlisted: bool) -> Self {
        Self { unlisted, ..self }
    }

    /// Whether a value, or an element, keeps all rules whatever the mode is. Those few rules that say
    /// so at once are known where a builder ends: there the compiler leaves a comparison of each.
    #[inline]
    fn is_plainly_right(self, value: &Literal<'_>, each: bool) -> bool {
        let mut rules = self.field.values.iter();
        rules.all(|rule| rule.each != each || is_plainly_kept(&rule.kind, value))
    }

    /// The rules that hold for the whole value, or for each element of it.
    fn rules(self, each: bool) -> impl Iterator<Item = &'static ValueRule> {
        let is_asked = move |rule: &&ValueRule| {
            !(self.unlisted && matches!(rule.kind, ValueKind::TypedBy { .. }))
        };
        let rules = self.field.values.iter().filter(is_asked);
        rules.filter(move |rule| rule.each == each && holds(rule.modes, self.modes))
    }

    fn judge(
        self,
        value: Literal<'_>,
        shown: impl Fn() -> String,
        element: Option<usize>,
        out: &mut Violations,
    ) {
        for rule in self.rules(element.is_some()) {
            let mut found = Found {
                value,
                shown: "",
                element,
            };
            if judge(&found, rule, self.field, self.rules, self.modes).is_some() {
                let shown = shown();
                found.shown = &shown;
                let message = judge(&found, rule, self.field, self.rules, self.modes);
                self.push(element, rule.rule, message.as_ref(), out);
            }
        }
    }

    fn push(
        self,
        element: Option<usize>,
        rule: RuleRef,
        message: Option<&Message>,
        out: &mut Violations,
    ) {
        let Some(message) = message else { return };
        let (at, message) = (self.at.key(self.field.key), message.as_str().to_owned());
        let at = match element {
            Some(element) => &at.item(element),
            None => &at,
        };
        out.push(at, ViolationKind::Value, rule, message);
    }
}

/// Whether it takes no more than a comparison to see that a value keeps a rule. Of a number with a
/// fraction it takes more.
#[inline]
fn is_plainly_kept(rule: &ValueKind, value: &Literal<'_>) -> bool {
    match (rule, value) {
        (ValueKind::Range(low, high), Literal::Number(Number::Int(number))) => {
            let is_low = |low| matches!(low, Number::Int(low) if low <= *number);
            let is_high = |high| matches!(high, Number::Int(high) if *number <= high);
            low.is_none_or(is_low) && high.is_none_or(is_high)
        }
        (ValueKind::Len(low, high), Literal::Text(text)) => {
            // A character has one to four bytes.
            let (least, most) = (text.len().div_ceil(4), text.len());
            low.is_none_or(|low| low <= least) && high.is_none_or(|high| most <= high)
        }
        (ValueKind::Bytes(low, high), Literal::Text(text)) => {
            let length = text.len();
            low.is_none_or(|low| low <= length) && high.is_none_or(|high| length <= high)
        }
        _ => false,
    }
}

impl Judged<'_> {
    /// What the author's own function says, who may quote the value. A text that was there before
    /// the value cannot.
    fn shown<E: Display + 'static>(self, problem: &E) -> String {
        let is_fixed = (problem as &dyn Any).is::<&'static str>();
        if self.field.secret && !is_fixed {
            "is not valid".to_owned()
        } else {
            problem.to_string()
        }
    }
}

/// Judges a number.
#[inline]
pub fn check_number<T: AsNumber>(value: Option<&T>, judged: Judged<'_>, out: &mut Violations) {
    if let Some(value) = value {
        let number = value.as_number();
        let is_right =
            is_finite(number) && judged.is_plainly_right(&Literal::Number(number), false);
        if !is_right {
            judge_number(number, None, judged, out);
        }
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
    let shown = || number.to_string();
    if !is_finite(number) {
        // JSON has no such number: `null` would be written.
        let problem = format!("is {number}: use a finite number");
        let message = said(judged.field, element, &problem);
        return judged.push(element, RuleRef::default(), Some(&message), out);
    }
    judged.judge(Literal::Number(number), shown, element, out);
}

const fn is_finite(number: Number) -> bool {
    match number {
        Number::Int(_) => true,
        Number::Float(number) => number.is_finite(),
    }
}

/// Judges a text.
#[inline]
pub fn check_text<T: AsText>(value: Option<&T>, judged: Judged<'_>, out: &mut Violations) {
    if let Some(value) = value {
        let text = value.as_text();
        if !judged.is_plainly_right(&Literal::Text(text), false) {
            judge_text(text, None, judged, out);
        }
    }
}

/// Judges each text of an array.
pub fn check_texts<T: AsText>(values: Option<&Vec<T>>, judged: Judged<'_>, out: &mut Violations) {
    for (element, value) in values.into_iter().flatten().enumerate() {
        judge_text(value.as_text(), Some(element), judged, out);
    }
}

fn judge_text(text: &str, element: Option<usize>, judged: Judged<'_>, out: &mut Violations) {
    let shown = || format!("`{text}`");
    judged.judge(Literal::Text(text), shown, element, out);
}

/// Judges how many elements an array has, and whether each is there once.
pub fn check_list<T: PartialEq>(values: Option<&Vec<T>>, judged: Judged<'_>, out: &mut Violations) {
    let Some(values) = values else { return };
    for rule in judged.rules(false) {
        let message = judge_items(values.len(), rule, judged.field);
        judged.push(None, rule.rule, message.as_ref(), out);
        let is_unique = matches!(rule.kind, ValueKind::Unique);
        for (element, value) in values.iter().enumerate().filter(|_| is_unique) {
            if values[..element].contains(value) {
                let message = doubled(judged.field, element);
                judged.push(Some(element), rule.rule, Some(&message), out);
            }
        }
    }
}

/// Notes what a function of the declaration says of a field.
pub fn check_with<T: Borrow<B>, B: ?Sized, E: Display + 'static>(
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
        let message = said(judged.field, None, &judged.shown(&problem));
        judged.push(None, rule.rule, Some(&message), out);
    }
}

/// The same for each element of an array.
pub fn check_each_with<T: Borrow<B>, B: ?Sized, E: Display + 'static>(
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
            let message = said(judged.field, Some(element), &judged.shown(&problem));
            judged.push(Some(element), rule.rule, Some(&message), out);
        }
    }
}

/// Notes what a function that judges texts says of a field.
pub fn check_text_with<T: AsText>(
    value: Option<&T>,
    check: impl FnOnce(&str) -> Result<(), &'static str>,
    rule: usize,
    judged: Judged<'_>,
    out: &mut Violations,
) {
    let about = &judged.field.values[rule];
    let Some(value) = value.filter(|_| holds(about.modes, judged.modes)) else {
        return;
    };
    if let Err(problem) = check(value.as_text()) {
        let message = said(judged.field, None, problem);
        judged.push(None, about.rule, Some(&message), out);
    }
}

/// Notes what a function that judges arrays of texts says of a field.
pub fn check_texts_with<T: AsText>(
    values: Option<&Vec<T>>,
    check: impl FnOnce(&[&str]) -> Result<(), &'static str>,
    rule: usize,
    judged: Judged<'_>,
    out: &mut Violations,
) {
    let about = &judged.field.values[rule];
    let Some(values) = values.filter(|_| holds(about.modes, judged.modes)) else {
        return;
    };
    let texts: Vec<&str> = values.iter().map(AsText::as_text).collect();
    if let Err(problem) = check(&texts) {
        let message = said(judged.field, None, problem);
        judged.push(None, about.rule, Some(&message), out);
    }
}

/// Notes what a function that judges texts says of each element of an array.
pub fn check_each_text_with<T: AsText>(
    values: Option<&Vec<T>>,
    check: impl Fn(&str) -> Result<(), &'static str>,
    rule: usize,
    judged: Judged<'_>,
    out: &mut Violations,
) {
    let about = &judged.field.values[rule];
    let values = values.filter(|_| holds(about.modes, judged.modes));
    for (element, value) in values.into_iter().flatten().enumerate() {
        if let Err(problem) = check(value.as_text()) {
            let message = said(judged.field, Some(element), problem);
            judged.push(Some(element), about.rule, Some(&message), out);
        }
    }
}
