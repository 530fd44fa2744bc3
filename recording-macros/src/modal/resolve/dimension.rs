//! The sets of modes that decide which fields the struct has.

use syn::{Ident, Path};

use super::{Keys, items, list, wire_key};
use crate::errors::Errors;
use crate::modal::model::Dimension;
use crate::modal::parse::{DimensionKind, DimensionSyntax, FieldSyntax, RuleItem, RuleKind};
use crate::names::{camel, marker_module, plain, prefixed, snake};

/// As many as a mask has bits.
const MOST_MODES: usize = 64;

/// Each dimension has a name of its own.
pub(super) fn resolve_dimensions(all: Vec<DimensionSyntax>, errors: &mut Errors) -> Vec<Dimension> {
    let mut dimensions: Vec<Dimension> = Vec::new();
    for syntax in all {
        if dimensions.iter().any(|known| known.ident == syntax.ident) {
            let name = plain(&syntax.ident);
            errors.push(
                &syntax.ident,
                format!("`{name}` is declared already: give this set another name"),
            );
        } else {
            dimensions.push(resolve_dimension(syntax, errors));
        }
    }
    dimensions
}

fn resolve_dimension(mut syntax: DimensionSyntax, errors: &mut Errors) -> Dimension {
    if syntax.modes.len() > MOST_MODES {
        let name = syntax.modes[MOST_MODES].ident.clone();
        errors.push(name, format!("a set has {MOST_MODES} modes at most"));
        syntax.modes.truncate(MOST_MODES);
    }
    let default = syntax
        .default
        .as_ref()
        .and_then(|default| resolve_default(default, &syntax, errors));
    let DimensionSyntax {
        kind,
        child,
        ident,
        set,
        modes,
        ..
    } = syntax;
    let (parameter, noun) = match kind {
        DimensionKind::Flow => {
            let noun = set
                .segments
                .last()
                .map(|last| snake(&plain(&last.ident)).replace('_', " "));
            (ident.clone(), noun.unwrap_or_default())
        }
        DimensionKind::Given => (prefixed("Given", &ident), camel(&plain(&ident))),
        DimensionKind::Tag => (prefixed("Tag", &ident), camel(&plain(&ident))),
        DimensionKind::Child => (prefixed("Of", &ident), camel(&plain(&ident))),
    };
    Dimension {
        kind,
        ident,
        parameter,
        markers: markers_of(&set),
        set,
        modes,
        default,
        field: None,
        child,
        noun,
    }
}

fn markers_of(set: &Path) -> Path {
    let mut path = set.clone();
    if let Some(last) = path.segments.last_mut() {
        last.ident = marker_module(&last.ident);
    }
    path
}

/// Only a tag has a default, and it is one of its modes.
fn resolve_default(
    default: &Ident,
    dimension: &DimensionSyntax,
    errors: &mut Errors,
) -> Option<usize> {
    if dimension.kind != DimensionKind::Tag {
        errors.push(
            default,
            "only a tag has a default: a mode that flows in is always known",
        );
        return None;
    }
    let place = dimension
        .modes
        .iter()
        .position(|mode| mode.ident == *default);
    if place.is_none() {
        let (name, modes) = (plain(default), list(&dimension.modes));
        errors.push(default, format!("no mode `{name}` here: one of {modes}"));
    }
    place
}

/// A tag is a field of the struct.
pub(super) fn attach_tag(
    dimension: &mut Dimension,
    fields: &[FieldSyntax],
    keys: Keys,
    errors: &mut Errors,
) {
    if dimension.kind != DimensionKind::Tag {
        return;
    }
    let place = fields
        .iter()
        .position(|field| field.ident == dimension.ident);
    match place {
        Some(place) => dimension.noun = wire_key(&fields[place], keys),
        None => {
            let name = plain(&dimension.ident);
            errors.push(
                &dimension.ident,
                format!("the struct has no field `{name}`: a tag is a field of its own"),
            );
        }
    }
    dimension.field = place;
}

/// The object whose tag it is is a field of the struct.
pub(super) fn check_child(dimension: &Dimension, fields: &[FieldSyntax], errors: &mut Errors) {
    let Some(child) = &dimension.child else {
        return;
    };
    let nested = |item: &RuleItem| matches!(item.kind, RuleKind::Nested(_));
    let is_it = |field: &&FieldSyntax| field.ident == *child;
    match fields.iter().find(is_it) {
        None => errors.push(
            child,
            format!(
                "the struct has no field `{}`: name the field with the object inside",
                plain(child)
            ),
        ),
        Some(field) if !items(&field.rules).any(|(_, item)| nested(item)) => {
            errors.push(
                child,
                format!(
                    "`{}` is no object with a tag: name a `nested` field",
                    plain(child)
                ),
            );
        }
        Some(_) => {}
    }
}
