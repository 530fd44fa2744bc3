//! Whether a value may stand where it does: one function for each kind of rule, which the compiler
//! runs for literals and the program for all others.

use crate::message::Message;
use crate::mode::{ModeInfo, ModeMask};
use crate::rules::{
    Dimension, FieldRules, Literal, Number, Rules, ValueKind, ValueRule, is_at_most,
};
use crate::text::{begins_with, count_letters, is_in_set, letter, same};

/// What is judged.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub(crate) value: Literal<'a>,
    /// The value in a message.
    pub(crate) shown: &'a str,
    /// Its place, if it is an element of an array.
    pub(crate) element: Option<usize>,
}

/// What is wrong with a value by a rule that is about one value.
pub(crate) const fn judge(
    found: &Found<'_>,
    rule: &ValueRule,
    field: &FieldRules,
    rules: &Rules,
    modes: &[ModeMask],
) -> Option<Message> {
    if keeps(&found.value, rule, field, rules, modes) {
        return None;
    }
    let mut message = start(field, found.element);
    match (&rule.kind, &found.value) {
        (ValueKind::Range(low, high), _) => {
            push_is(&mut message, found, field);
            message.push_bounds(*low, *high, " is allowed");
        }
        (ValueKind::OneOf(values), _) => {
            push_is(&mut message, found, field);
            push_one_of(&mut message, values);
        }
        (ValueKind::Constant { dimension, values }, _) => {
            push_is(&mut message, found, field);
            push_prescribed(
                &mut message,
                &rules.dimensions[*dimension],
                values,
                modes[*dimension],
            );
        }
        (
            ValueKind::TypedBy {
                dimension, types, ..
            },
            Literal::Number(number),
        ) => {
            let set = &rules.dimensions[*dimension];
            push_typed(&mut message, *number, set, types, modes[*dimension]);
        }
        (ValueKind::Len(low, high), Literal::Text(text)) => {
            push_count(
                &mut message,
                count_letters(text),
                " characters: ",
                *low,
                *high,
            );
        }
        (ValueKind::Bytes(low, high), Literal::Text(text)) => {
            push_count(&mut message, text.len(), " bytes: ", *low, *high);
        }
        (ValueKind::Chars(allowed), Literal::Text(text)) => {
            push_other(&mut message, text, allowed, field.secret);
        }
        (ValueKind::Prefix(prefixes), _) => push_prefixes(&mut message, prefixes),
        _ => {}
    }
    Some(message)
}

/// Whether a value keeps a rule that is about one value.
pub(crate) const fn keeps(
    value: &Literal<'_>,
    rule: &ValueRule,
    field: &FieldRules,
    rules: &Rules,
    modes: &[ModeMask],
) -> bool {
    match (&rule.kind, value) {
        (ValueKind::Range(low, high), Literal::Number(number)) => is_within(*number, *low, *high),
        (ValueKind::OneOf(values), value) => has(values, value),
        (ValueKind::Constant { dimension, values }, Literal::Number(number)) => {
            let known = rules.dimensions[*dimension].modes.len();
            is_prescribed(*number, values, modes[*dimension].below(known))
        }
        (
            ValueKind::TypedBy {
                dimension, types, ..
            },
            Literal::Number(Number::Int(number)),
        ) => match modes[*dimension].only() {
            Some(mode) if !prescribes(field, mode) => is_member(*number, types_of(types, mode)),
            _ => true,
        },
        (ValueKind::Len(low, high), Literal::Text(text)) => is_length(text, *low, *high),
        (ValueKind::Bytes(low, high), Literal::Text(text)) => is_count(text.len(), *low, *high),
        (ValueKind::Chars(allowed), Literal::Text(text)) => other(text, allowed).is_none(),
        (ValueKind::Prefix(prefixes), Literal::Text(text)) => begins_with_one(text, prefixes),
        _ => true,
    }
}

/// What is wrong with an array of so many elements.
pub(crate) const fn judge_items(
    items: usize,
    rule: &ValueRule,
    field: &FieldRules,
) -> Option<Message> {
    let ValueKind::Items(low, high) = rule.kind else {
        return None;
    };
    if is_count(items, low, high) {
        return None;
    }
    let mut message = start(field, None);
    push_count(&mut message, items, " elements: ", low, high);
    Some(message)
}

/// An element that stands in an array already.
pub(crate) const fn doubled(field: &FieldRules, element: usize) -> Message {
    let mut message = start(field, Some(element));
    message.push("stands before it already: keep one of the two");
    message
}

/// What a function of the declaration says of a value.
pub(crate) const fn said(field: &FieldRules, element: Option<usize>, problem: &str) -> Message {
    let mut message = start(field, element);
    message.push_start(problem, 2000);
    message
}

/// Which value is meant, where the rest of the sentence does not name it.
pub(crate) const fn place(field: &FieldRules, element: Option<usize>) -> Message {
    let mut message = Message::EMPTY;
    message.push_code(field.key);
    if let Some(element) = element {
        message.push(", element ");
        message.push_whole(element as i128);
    }
    message.push(": ");
    message
}

const fn start(field: &FieldRules, element: Option<usize>) -> Message {
    let mut message = Message::EMPTY;
    message.push_code(field.key);
    message.push(" ");
    if let Some(element) = element {
        message.push("has an element ");
        message.push_whole(element as i128);
        message.push(" that ");
    }
    message
}

const fn push_is(message: &mut Message, found: &Found<'_>, field: &FieldRules) {
    message.push("is ");
    let shown = if field.secret {
        "not valid"
    } else {
        found.shown
    };
    message.push_start(shown, 200);
    message.push(": ");
}

const fn push_one_of(message: &mut Message, values: &[Literal<'_>]) {
    message.push("one of ");
    let mut place = 0;
    while place < values.len() {
        if place > 0 {
            message.push(", ");
        }
        message.push_literal(&values[place]);
        place += 1;
    }
    message.push(" is allowed");
}

const fn is_within(number: Number, low: Option<Number>, high: Option<Number>) -> bool {
    let is_low = matches!(low, Some(low) if !is_at_most(low, number));
    let is_high = matches!(high, Some(high) if !is_at_most(number, high));
    !is_low && !is_high
}

const fn is_equal(left: Number, right: Number) -> bool {
    is_at_most(left, right) && is_at_most(right, left)
}

/// Whether two values are equal.
pub(crate) const fn is_same(left: &Literal<'_>, right: &Literal<'_>) -> bool {
    match (left, right) {
        (Literal::Text(left), Literal::Text(right)) => same(left, right),
        (Literal::Number(left), Literal::Number(right)) => is_equal(*left, *right),
        _ => false,
    }
}

const fn has(values: &[Literal<'_>], value: &Literal<'_>) -> bool {
    let mut place = 0;
    while place < values.len() {
        if is_same(&values[place], value) {
            return true;
        }
        place += 1;
    }
    false
}

/// Where each possible mode prescribes a number, it is one of these.
const fn is_prescribed(number: Number, values: &[(usize, Number)], mask: ModeMask) -> bool {
    let mut left = mask;
    while let Some(mode) = left.first() {
        match constant_of(mode, values) {
            Some(value) if !is_equal(value, number) => left = left.after(mode),
            _ => return true,
        }
    }
    false
}

const fn push_prescribed(
    message: &mut Message,
    dimension: &Dimension,
    values: &[(usize, Number)],
    mask: ModeMask,
) {
    if let Some(mode) = mask.first() {
        message.push(dimension.noun);
        message.push(" ");
        message.push_mode(&dimension.modes[mode]);
        if let Some(value) = constant_of(mode, values) {
            message.push(" demands ");
            message.push_number(value);
        }
    }
}

const fn constant_of(mode: usize, values: &[(usize, Number)]) -> Option<Number> {
    let mut place = 0;
    while place < values.len() {
        if values[place].0 == mode {
            return Some(values[place].1);
        }
        place += 1;
    }
    None
}

/// Whether a mode prescribes the value: then it is not for its type to say what belongs here.
const fn prescribes(field: &FieldRules, mode: usize) -> bool {
    let mut place = 0;
    while place < field.values.len() {
        if let ValueKind::Constant { values, .. } = field.values[place].kind {
            if constant_of(mode, values).is_some() {
                return true;
            }
        }
        place += 1;
    }
    false
}

/// The numbers of the type that a mode names.
const fn types_of(types: &[(usize, &'static [ModeInfo])], mode: usize) -> &'static [ModeInfo] {
    let mut place = 0;
    while place < types.len() {
        if types[place].0 == mode {
            return types[place].1;
        }
        place += 1;
    }
    &[]
}

const fn push_typed(
    message: &mut Message,
    number: Number,
    dimension: &Dimension,
    types: &[(usize, &'static [ModeInfo])],
    mask: ModeMask,
) {
    if let Some(mode) = mask.first() {
        message.push("is ");
        message.push_number(number);
        message.push(", which ");
        message.push(dimension.noun);
        message.push(" ");
        message.push_code(dimension.modes[mode].name);
        message.push(" does not have: use ");
        message.push_modes(types_of(types, mode), ModeMask::ALL, ", ");
    }
}

const fn is_member(number: i128, members: &[ModeInfo]) -> bool {
    let mut place = 0;
    while place < members.len() {
        if members[place].is_number(number) {
            return true;
        }
        place += 1;
    }
    false
}

/// Letters are counted only where the bytes, of which a letter has one to four, do not decide.
const fn is_length(text: &str, low: Option<usize>, high: Option<usize>) -> bool {
    let bytes = text.len();
    let (is_least, is_most) = (
        matches!(low, Some(low) if bytes / 4 < low),
        matches!(high, Some(high) if bytes > high),
    );
    (!is_least && !is_most) || is_count(count_letters(text), low, high)
}

const fn is_count(found: usize, low: Option<usize>, high: Option<usize>) -> bool {
    let is_low = matches!(low, Some(low) if found < low);
    let is_high = matches!(high, Some(high) if found > high);
    !is_low && !is_high
}

const fn push_count(
    message: &mut Message,
    found: usize,
    what: &str,
    low: Option<usize>,
    high: Option<usize>,
) {
    message.push("has ");
    message.push_whole(found as i128);
    message.push(what);
    match (low, high) {
        (Some(1), Some(1)) => message.push("only 1 is allowed"),
        _ => message.push_bounds(whole(low), whole(high), " are allowed"),
    }
}

const fn whole(count: Option<usize>) -> Option<Number> {
    match count {
        Some(count) => Some(Number::Int(count as i128)),
        None => None,
    }
}

/// The first letter that is not in a set.
const fn other<'a>(text: &'a str, allowed: &str) -> Option<&'a str> {
    let mut at = 0;
    while at < text.len() {
        let letter = letter(text, at);
        if !is_in_set(letter, allowed) {
            return Some(letter);
        }
        at += letter.len();
    }
    None
}

const fn push_other(message: &mut Message, text: &str, allowed: &str, secret: bool) {
    message.push("has ");
    match other(text, allowed) {
        Some(letter) if !secret => {
            push_quoted(message, letter);
            message.push(", which is not");
        }
        _ => message.push("a character that is not"),
    }
    message.push(" allowed: use only ");
    message.push_code(allowed);
}

/// A letter in quotation marks, as Rust writes it.
const fn push_quoted(message: &mut Message, letter: &str) {
    message.push("'");
    message.push(match letter.as_bytes() {
        b"\n" => "\\n",
        b"\r" => "\\r",
        b"\t" => "\\t",
        b"\0" => "\\0",
        b"'" => "\\'",
        b"\\" => "\\\\",
        _ => letter,
    });
    message.push("'");
}

const fn push_prefixes(message: &mut Message, prefixes: &[&str]) {
    message.push("does not begin with ");
    let mut place = 0;
    while place < prefixes.len() {
        if place > 0 {
            message.push(" or ");
        }
        message.push_code(prefixes[place]);
        place += 1;
    }
}

const fn begins_with_one(text: &str, prefixes: &[&str]) -> bool {
    let mut place = 0;
    while place < prefixes.len() {
        if begins_with(text, prefixes[place]) {
            return true;
        }
        place += 1;
    }
    false
}
