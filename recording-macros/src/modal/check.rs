//! What a declaration must be: one named rule after the other.

use std::collections::HashMap;

use quote::ToTokens;
use syn::{Ident, Lit, Path, Type};

use super::model::{Dimension, Field, Mask, Model, Shape, ValueKind};
use super::parse::{DimensionKind, NumberSyntax, RangeSyntax};
use crate::errors::Errors;
use crate::names::plain;

pub(crate) fn check(model: &Model, errors: &mut Errors) {
    check_generics(model, errors);
    for dimension in &model.dimensions {
        check_modes(dimension, errors);
        check_tag(dimension, model, errors);
    }
    check_keys(model, errors);
    check_method_names(model, errors);
    for field in &model.fields {
        check_gates(field, errors);
        check_required_is_allowed(field, model, errors);
        check_required_is_a_choice(field, model, errors);
        check_ranges(field, errors);
        check_value_rules_fit(field, errors);
    }
}

/// The type parameters of a request are the modes that flow in, which the macro adds.
fn check_generics(model: &Model, errors: &mut Errors) {
    if !model.generics.params.is_empty() {
        let message = "a request has no parameters but its modes: declare those in `#[modal(…)]`, own the rest";
        errors.push(&model.generics, message);
    }
}

/// A dimension has modes, each once, and at least one in which the object exists.
fn check_modes(dimension: &Dimension, errors: &mut Errors) {
    if dimension.modes.is_empty() {
        let set = dimension.set.segments.last();
        let set = set.map(|set| plain(&set.ident)).unwrap_or_default();
        errors.push(
            &dimension.set,
            format!("list the modes of `{set}`, all of them and in their order"),
        );
    } else if dimension.existing() == Mask(0) {
        errors.push(
            &dimension.set,
            "the object would exist in no mode: drop the `!` where it does",
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

/// A tag is of the type whose modes are listed, and an `Option` if it has a default.
fn check_tag(dimension: &Dimension, model: &Model, errors: &mut Errors) {
    let Some(field) = dimension.field.map(|place| &model.fields[place]) else {
        return;
    };
    if !is_named_as(&field.ty, &dimension.set) {
        let (tag, set) = (plain(&dimension.ident), dimension.set.to_token_stream());
        let set = set.to_string().replace(' ', "");
        errors.push(
            &field.ty,
            format!("the modes of the tag `{tag}` are those of `{set}`: make this its type"),
        );
    }
    if dimension.default.is_some() && !field.optional {
        errors.push(
            &field.ty,
            "a tag with a default may be left out: make it an `Option`",
        );
    }
}

/// Whether a type and a set have the same name: what stands before it may differ.
fn is_named_as(ty: &Type, set: &Path) -> bool {
    let Type::Path(ty) = ty else { return false };
    let (ty, set) = (ty.path.segments.last(), set.segments.last());
    ty.zip(set).is_some_and(|(ty, set)| ty.ident == set.ident)
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

/// Each method of the builder and of the request has a name of its own.
fn check_method_names(model: &Model, errors: &mut Errors) {
    let of_macro = ["build", "builder", "from_json"];
    let mut known: HashMap<String, String> = of_macro
        .map(|name| (name.to_owned(), "every request".to_owned()))
        .into();
    for field in &model.fields {
        let name = plain(&field.ident);
        let more = match field.shape {
            Shape::Tag(_) => Some(format!("{name}_dyn")),
            _ if field.optional => Some(format!("maybe_{name}")),
            _ => None,
        };
        known.extend(more.map(|more| (more, format!("`{name}`"))));
    }
    for field in &model.fields {
        let name = plain(&field.ident);
        if let Some(owner) = known.get(&name) {
            let key = &field.key;
            errors.push(
                &field.ident,
                format!("{owner} has a method `{name}` already: call this field something else, and add `#[rule(name = \"{key}\")]`"),
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
            errors.add(syn::Error::new(
                gate.rule.span,
                "a second `only` for the modes of one set: put them into one `only`",
            ));
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

/// What is required in every mode is of a plain type.
fn check_required_is_a_choice(field: &Field, model: &Model, errors: &mut Errors) {
    let Some(requirement) = field.required.as_ref().filter(|_| field.optional) else {
        return;
    };
    let mut modes = requirement.modes.iter();
    let is_everywhere =
        modes.all(|(dimension, mask)| *mask == model.dimensions[*dimension].existing());
    if is_everywhere && field.allowed.is_empty() && !requirement.modes.is_empty() {
        errors.add(syn::Error::new(
            requirement.rule.span,
            "`required` names every mode: make the type plain instead, without `Option`",
        ));
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
    if matches!(
        field.shape,
        Shape::Nested { .. } | Shape::NestedList { .. } | Shape::Tag(_)
    ) {
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
