//! What a set of modes must be.

use std::collections::HashMap;

use syn::{Ident, Lit};

use super::parse::{Mode, ModeSet, is_of_macro, unknown_key};
use crate::errors::Errors;
use crate::names::{is_no_module, plain, snake};

pub(crate) fn check(set: &ModeSet, errors: &mut Errors) {
    check_not_empty(set, errors);
    check_names(set, errors);
    check_wire_values(set, errors);
    check_one_kind_of_wire_value(set, errors);
    check_each_is_itself(set, errors);
    check_values_have_no_types(set, errors);
    for mode in &set.modes {
        check_types(set, mode, errors);
    }
}

/// A set has at least one mode, and at most as many as a mask has bits.
fn check_not_empty(set: &ModeSet, errors: &mut Errors) {
    if set.modes.is_empty() || set.modes.len() > 64 {
        errors.push(&set.ident, "a set of modes has 1 to 64 modes");
    }
}

/// The names of the markers, and of the module in which they live, are free.
fn check_names(set: &ModeSet, errors: &mut Errors) {
    if set.values {
        return;
    }
    let module = snake(&plain(&set.ident));
    if is_no_module(&module) {
        errors.push(
            &set.ident,
            format!("the markers of this set would live in a module `{module}`, which cannot be: call the set something else"),
        );
    }
    for mode in &set.modes {
        let name = plain(&mode.ident);
        if is_of_macro(&mode.ident) {
            let wire = mode.wire_text();
            errors.push(
                &mode.ident,
                format!("`{name}` is a name of the macro's own: call this mode something else, and add `#[mode(wire = \"{wire}\")]`"),
            );
        }
    }
}

/// A wire value is a number or a string.
fn check_wire_values(set: &ModeSet, errors: &mut Errors) {
    for mode in &set.modes {
        let Some(wire) = &mode.wire else { continue };
        if !matches!(wire, Lit::Str(_) | Lit::Int(_)) {
            errors.push(
                wire,
                "a mode stands on the wire as a whole number or a string",
            );
        }
    }
}

/// Numbers and strings do not mix.
fn check_one_kind_of_wire_value(set: &ModeSet, errors: &mut Errors) {
    let is_number = |mode: &&Mode| matches!(mode.wire, Some(Lit::Int(_)));
    if !set.modes.iter().any(|mode| is_number(&mode)) {
        return;
    }
    for mode in set.modes.iter().filter(|mode| !is_number(mode)) {
        errors.push(
            &mode.ident,
            "the other modes are numbers on the wire: add `#[mode(wire = …)]` with a number",
        );
    }
}

/// No two modes have one name, or one value, even where it is not written.
fn check_each_is_itself(set: &ModeSet, errors: &mut Errors) {
    let mut names: Vec<&Ident> = Vec::new();
    let mut wires = HashMap::new();
    for mode in &set.modes {
        let name = plain(&mode.ident);
        if names.contains(&&mode.ident) {
            errors.push(&mode.ident, format!("there is a mode `{name}` already"));
            continue;
        }
        names.push(&mode.ident);
        let other = wires.insert(mode.wire_text(), &mode.ident);
        if let Some(other) = other.filter(|_| !set.shared_wire) {
            let (at, other) = (mode.wire_tokens(), plain(other));
            errors.push(
                at,
                format!("`{other}` has this wire value already: give each mode its own, or write `#[modes(shared_wire)]`"),
            );
        }
    }
}

/// Types belong to modes, and plain values are none.
fn check_values_have_no_types(set: &ModeSet, errors: &mut Errors) {
    if let (true, Some(name)) = (set.values, set.typed.first()) {
        errors.push(
            name,
            "a set of plain values names no types: drop this, or drop `values`",
        );
    }
}

/// Each mode names each type, and no other.
fn check_types(set: &ModeSet, mode: &Mode, errors: &mut Errors) {
    for typed in &set.typed {
        if !mode.types.iter().any(|(name, _)| name == typed) {
            let (mode_name, name) = (plain(&mode.ident), plain(typed));
            errors.push(
                &mode.ident,
                format!("`{mode_name}` names no `{name}`: add `#[mode({name} = …)]`"),
            );
        }
    }
    for (name, _) in &mode.types {
        if !set.typed.iter().any(|typed| typed == name) {
            errors.push(name, unknown_key(name));
        }
    }
}
