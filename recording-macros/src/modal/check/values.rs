//! What a rule about a value must be.

use syn::{Error, Lit, LitStr, Type};

use crate::errors::Errors;
use crate::modal::model::{Field, Shape, ValueKind, ValueRule};
use crate::modal::parse::{NumberSyntax, RangeSyntax};

pub(super) fn check(field: &Field, errors: &mut Errors) {
    check_push(field, errors);
    for value in &field.values {
        if let Some(message) = does_not_fit(field, value) {
            errors.add(Error::new(value.rule.span, message));
        }
        check_bounds(value, errors);
        check_listed(value, errors);
    }
}

/// One nested object at a time is appended to a list of them.
fn check_push(field: &Field, errors: &mut Errors) {
    if let (Some(push), false) = (&field.push, matches!(field.shape, Shape::NestedList { .. })) {
        errors.push(
            push,
            "`push` appends to a list of nested objects: add `nested`, and make the type a `Vec`",
        );
    }
}

/// A rule is about what the field, or each of its elements, is.
fn does_not_fit(field: &Field, value: &ValueRule) -> Option<&'static str> {
    let ValueRule { kind, each, .. } = value;
    let is_list = matches!(field.shape, Shape::List(_) | Shape::NestedList { .. });
    if *each && !is_list {
        return Some("`each` is about the elements of a list: write the rule without it");
    }
    if kind.is_about_list() && (*each || !is_list) {
        return Some("this is a rule about a list: the field is no `Vec`");
    }
    if matches!(kind, ValueKind::Check(_, true)) {
        return is_no_text(field).then_some(
            "a `const` check takes a `&str`, or a `&[&str]` for a list: the field is neither",
        );
    }
    if !kind.is_about_number() && !kind.is_about_text() || is_mixed(kind) {
        return None;
    }
    let ty = match &field.shape {
        Shape::List(item) if *each => item,
        Shape::List(_) | Shape::NestedList { .. } => {
            return Some("this is a rule about one value: write it in `each(…)`");
        }
        Shape::Nested { .. } | Shape::Tag(_) => {
            return Some("this is a rule about a number or a string, and the field is neither");
        }
        Shape::Leaf => &field.ty,
    };
    if kind.is_about_number() && is_any(ty, &["String", "bool", "char"]) {
        return Some("this is a rule about a number, and the field is none");
    }
    if kind.is_about_text() && is_any(ty, &NUMBERS) {
        return Some("this is a rule about a string, and the field is none");
    }
    None
}

fn is_no_text(field: &Field) -> bool {
    match &field.shape {
        Shape::Leaf => is_any(&field.ty, &NUMBERS),
        Shape::List(item) => is_any(item, &NUMBERS),
        _ => true,
    }
}

const NUMBERS: [&str; 11] = [
    "bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64",
];

fn is_any(ty: &Type, names: &[&str]) -> bool {
    let Type::Path(path) = ty else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|last| names.iter().any(|name| last.ident == name))
}

/// The bounds are numbers, a count is a whole one, and there is something between them.
fn check_bounds(value: &ValueRule, errors: &mut Errors) {
    let (range, is_count) = match &value.kind {
        ValueKind::Range(range) => (range, false),
        ValueKind::Len(range) | ValueKind::Bytes(range) | ValueKind::Items(range) => (range, true),
        _ => return,
    };
    let RangeSyntax { low, high } = range;
    for bound in [low, high].into_iter().flatten() {
        let is_whole = matches!(bound.literal, Lit::Int(_)) && !bound.negative;
        if is_count && !is_whole {
            errors.push(&bound.literal, "a count is a whole number, 0 or more");
        } else if !matches!(bound.literal, Lit::Int(_) | Lit::Float(_)) {
            errors.push(&bound.literal, "a bound is a number");
        }
    }
    let bounds = low.as_ref().zip(high.as_ref());
    let bounds = bounds.and_then(|(low, high)| number(low).zip(number(high)));
    if bounds.is_some_and(|(low, high)| low > high) {
        errors.add(Error::new(
            value.rule.span,
            "this range is empty: its start is above its end",
        ));
    }
}

fn number(syntax: &NumberSyntax) -> Option<f64> {
    let number = match &syntax.literal {
        Lit::Int(number) => number.base10_parse::<f64>().ok()?,
        Lit::Float(number) => number.base10_parse().ok()?,
        _ => return None,
    };
    Some(if syntax.negative { -number } else { number })
}

/// What a rule lists is something, and of one kind.
fn check_listed(value: &ValueRule, errors: &mut Errors) {
    let is_empty = match &value.kind {
        ValueKind::OneOf(values) => {
            check_one_kind(values, errors);
            values.is_empty()
        }
        ValueKind::Prefix(prefixes) => prefixes.is_empty(),
        ValueKind::Chars(set) => {
            check_character_set(set, errors);
            set.value().is_empty()
        }
        _ => false,
    };
    if is_empty {
        errors.add(Error::new(
            value.rule.span,
            "this allows nothing: list what is allowed",
        ));
    }
}

/// Of numbers and strings: that is told at the value which differs.
fn is_mixed(kind: &ValueKind) -> bool {
    let is_text = |value: &Lit| matches!(value, Lit::Str(_));
    matches!(kind, ValueKind::OneOf(values) if values.iter().any(is_text) && !values.iter().all(is_text))
}

fn check_one_kind(values: &[Lit], errors: &mut Errors) {
    let is_text = |value: &Lit| matches!(value, Lit::Str(_));
    let is_number = |value: &Lit| matches!(value, Lit::Int(_) | Lit::Float(_));
    for value in values {
        if !is_text(value) && !is_number(value) {
            errors.push(value, "a value is a number or a string");
        } else if is_text(value) != is_text(&values[0]) {
            errors.push(value, "all values are numbers, or all are strings");
        }
    }
}

/// A range of characters goes upwards.
fn check_character_set(set: &LitStr, errors: &mut Errors) {
    let characters: Vec<char> = set.value().chars().collect();
    let mut place = 0;
    while place < characters.len() {
        match characters[place..] {
            [low, '-', high, ..] => {
                if low > high {
                    errors.push(
                        set,
                        format!("`{low}-{high}` is empty: its start is above its end"),
                    );
                }
                place += 3;
            }
            _ => place += 1,
        }
    }
}
