//! What a declaration must be: one named rule after the other.

use std::collections::HashMap;

use syn::{Ident, Lit};

use super::model::{Dimension, Field, Mask, Model, Shape, ValueKind};
use super::parse::{DimensionKind, NumberSyntax, RangeSyntax};
use crate::errors::Errors;
use crate::names::plain;

pub(crate) fn check(model: &Model, errors: &mut Errors) {
    check_generics(model, errors);
    for dimension in &model.dimensions {
        check_modes(dimension, errors);
        check_default(dimension, model, errors);
    }
    check_keys(model, errors);
    for field in &model.fields {
        check_gates(field, errors);
        check_required_is_allowed(field, model, errors);
        check_ranges(field, errors);
        check_value_rules_fit(field, errors);
    }
}

/// The type parameters of a request are the modes that flow in, which the macro adds.
fn check_generics(model: &Model, errors: &mut Errors) {
    if !model.generics.params.is_empty() {
        let message =
            "the type parameters of a request are its modes: declare them in `#[modal(…)]`";
        errors.push(&model.generics, message);
    }
}

/// A dimension has modes, each once, and at least one in which the object exists.
fn check_modes(dimension: &Dimension, errors: &mut Errors) {
    if dimension.existing() == Mask(0) {
        errors.push(
            &dimension.set,
            "list the modes of the set: `Mode(First, Second)`",
        );
    }
    for (place, mode) in dimension.modes.iter().enumerate() {
        if dimension.modes[..place]
            .iter()
            .any(|other| other.ident == mode.ident)
        {
            errors.push(&mode.ident, "this mode is listed twice");
        }
        if mode.absent && dimension.kind == DimensionKind::Tag {
            errors.push(&mode.ident, "`!` says that the object does not exist in a mode that flows in: a tag is inside it");
        }
    }
}

/// Only a tag has a default, it is one of its modes, and then the tag is an `Option`.
fn check_default(dimension: &Dimension, model: &Model, errors: &mut Errors) {
    let Some(default) = dimension.default else {
        return;
    };
    if default >= dimension.modes.len() {
        errors.push(
            &dimension.ident,
            "the default is not one of the modes listed here",
        );
    }
    if dimension.kind != DimensionKind::Tag {
        errors.push(
            &dimension.ident,
            "only a tag has a default: a mode that flows in is always known",
        );
    }
    let field = dimension.field.map(|place| &model.fields[place]);
    if let Some(field) = field.filter(|field| !field.optional) {
        errors.push(
            &field.ty,
            "a tag with a default may be left out: make it an `Option`",
        );
    }
}

/// No two fields have one key.
fn check_keys(model: &Model, errors: &mut Errors) {
    let mut seen: HashMap<&str, &Ident> = HashMap::new();
    for field in &model.fields {
        if let Some(other) = seen.insert(&field.key, &field.ident) {
            let (key, other) = (&field.key, plain(other));
            errors.push(
                &field.ident,
                format!(
                    "`{other}` has the key `{key}` already: give this field another with `name`"
                ),
            );
        }
    }
}

/// `only` names modes, and once for each set.
fn check_gates(field: &Field, errors: &mut Errors) {
    for (place, gate) in field.allowed.iter().enumerate() {
        if field.allowed[..place]
            .iter()
            .any(|other| other.dimension == gate.dimension)
        {
            errors.push(
                &field.ident,
                "`only` names modes of the same set twice: put them into one `only`",
            );
        }
    }
}

/// What is required is allowed.
fn check_required_is_allowed(field: &Field, model: &Model, errors: &mut Errors) {
    let Some(requirement) = &field.required else {
        return;
    };
    for (dimension, required) in &requirement.modes {
        let Some(gate) = field
            .allowed
            .iter()
            .find(|gate| gate.dimension == *dimension)
        else {
            continue;
        };
        for mode in model.dimensions[*dimension].mode_names(required.without(gate.modes)) {
            let name = plain(&field.ident);
            errors.add(syn::Error::new(
                requirement.rule.span,
                format!("`{name}` is required in mode `{mode}`, where `only` does not allow it: add `{mode}` to `only`, or drop it here"),
            ));
        }
    }
}

/// A range has something in it.
fn check_ranges(field: &Field, errors: &mut Errors) {
    for value in &field.values {
        let ValueKind::Range(RangeSyntax { low, high }) = &value.kind else {
            continue;
        };
        let bounds = low.as_ref().zip(high.as_ref());
        let Some((low, high)) = bounds.and_then(|(low, high)| number(low).zip(number(high))) else {
            continue;
        };
        if low > high {
            errors.add(syn::Error::new(
                value.rule.span,
                "this range is empty: its start is above its end",
            ));
        }
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

/// A rule about a number needs a value, not an object.
fn check_value_rules_fit(field: &Field, errors: &mut Errors) {
    if matches!(field.shape, Shape::Nested { .. } | Shape::Tag(_)) {
        for value in &field.values {
            if matches!(value.kind, ValueKind::Range(_)) {
                errors.add(syn::Error::new(
                    value.rule.span,
                    "a range is a rule about a number",
                ));
            }
        }
    }
    for value in &field.values {
        if let ValueKind::Range(RangeSyntax { low, high }) = &value.kind {
            for bound in [low, high].into_iter().flatten() {
                if !matches!(bound.literal, Lit::Int(_) | Lit::Float(_)) {
                    errors.push(&bound.literal, "a bound is a number");
                }
            }
        }
    }
}
