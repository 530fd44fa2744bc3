//! Rules about `M: Mode(…)`.

use std::collections::HashSet;

use crate::endpoint::parse::Declaration;
use crate::errors::Errors;

/// A mode parameter is a type parameter of the struct.
pub(super) fn check_parameters(declaration: &Declaration, errors: &mut Errors) {
    let endpoint = &declaration.item.input.ident;
    for mode in &declaration.arguments.modes {
        let parameter = &mode.parameter;
        if !declaration.item.has_type_parameter(parameter) {
            let message = format!(
                "`{parameter}` is not a type parameter of `{endpoint}`: write `struct \
                 {endpoint}<{parameter}>`"
            );
            errors.push(parameter, message);
        }
    }
}

/// The modes are listed, each once.
pub(super) fn check_listed(declaration: &Declaration, errors: &mut Errors) {
    let endpoint = &declaration.item.input.ident;
    for mode in &declaration.arguments.modes {
        if mode.modes.is_empty() {
            let message = format!("no mode is listed: list those in which `{endpoint}` exists");
            errors.push(&mode.set, message);
        }
        let mut seen = HashSet::new();
        for again in mode.modes.iter().filter(|mode| !seen.insert(*mode)) {
            errors.push(again, format!("`{again}` is listed already: remove it"));
        }
    }
}

/// Each parameter has a set of its own.
pub(super) fn check_sets_differ(declaration: &Declaration, errors: &mut Errors) {
    let mut seen = HashSet::new();
    for mode in &declaration.arguments.modes {
        let (parameter, set) = (&mode.parameter, mode.set_ident());
        if !seen.insert(set) {
            let message =
                format!("`{set}` has a parameter already: use that one in place of `{parameter}`");
            errors.push(parameter, message);
        }
    }
}
