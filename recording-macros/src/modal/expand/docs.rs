//! The rules in words, for rustdoc.

use std::fmt::Write;

use crate::modal::model::{Dimension, Field, Mask, Model, Rule, ValueKind};
use crate::modal::parse::NumberSyntax;
use crate::names::plain;

/// The field × mode matrix of a struct.
pub(super) fn matrix(model: &Model) -> String {
    let mut doc = String::new();
    for (place, dimension) in model.dimensions.iter().enumerate() {
        let rows: Vec<&Field> = model
            .fields
            .iter()
            .filter(|field| depends(field, place))
            .collect();
        if !rows.is_empty() {
            doc.push_str(&matrix_of(dimension, place, &rows));
        }
    }
    if let Some(see) = &model.see {
        let _ = write!(doc, "\n\nReference: <{}>", see.value());
    }
    doc
}

fn depends(field: &Field, dimension: usize) -> bool {
    let required = field
        .required
        .iter()
        .flat_map(|requirement| &requirement.modes);
    field.allowed.iter().any(|gate| gate.dimension == dimension)
        || required.into_iter().any(|(place, _)| *place == dimension)
}

fn matrix_of(dimension: &Dimension, place: usize, rows: &[&Field]) -> String {
    let existing = dimension.existing();
    let modes: Vec<(usize, String)> = dimension
        .modes
        .iter()
        .enumerate()
        .filter(|(mode, _)| existing.has(*mode))
        .map(|(mode, listed)| (mode, plain(&listed.ident)))
        .collect();
    let mut table = format!("\n\n| key by {} |", dimension.noun);
    for (_, mode) in &modes {
        let _ = write!(table, " `{mode}` |");
    }
    table.push_str("\n|---|");
    table.push_str(&"---|".repeat(modes.len()));
    for field in rows {
        let _ = write!(table, "\n| `{}` |", field.key);
        for (mode, _) in &modes {
            let _ = write!(table, " {} |", cell(field, place, *mode));
        }
    }
    table
}

fn cell(field: &Field, dimension: usize, mode: usize) -> &'static str {
    let gate = field
        .allowed
        .iter()
        .find(|gate| gate.dimension == dimension);
    if gate.is_some_and(|gate| !gate.modes.has(mode)) {
        return "–";
    }
    let required = field.required.as_ref().is_some_and(|requirement| {
        let mask = requirement
            .modes
            .iter()
            .find(|(place, _)| *place == dimension);
        mask.is_none_or(|(_, mask)| mask.has(mode))
    });
    if required { "required" } else { "optional" }
}

/// What a setter's docs say after the field's own: where it may stand, where it must, and which
/// values it takes.
pub(super) fn setter(field: &Field, model: &Model) -> String {
    let mut doc = format!("\n\nOn the wire: `{}`.", field.key);
    for gate in &field.allowed {
        let dimension = &model.dimensions[gate.dimension];
        let _ = write!(
            doc,
            " Only {} {}{}.",
            dimension.preposition(),
            modes(dimension, gate.modes),
            name(&gate.rule)
        );
    }
    if let Some(requirement) = &field.required {
        let places = requirement.modes.iter().map(|(place, mask)| {
            let dimension = &model.dimensions[*place];
            format!(" {} {}", dimension.preposition(), modes(dimension, *mask))
        });
        let places: String = places.collect();
        let _ = write!(doc, " Required{places}{}.", name(&requirement.rule));
    }
    for value in &field.values {
        if let ValueKind::Range(range) = &value.kind {
            let (low, high) = (bound(range.low.as_ref()), bound(range.high.as_ref()));
            let _ = write!(doc, " Range: `{low}..={high}`{}.", name(&value.rule));
        }
    }
    doc
}

fn modes(dimension: &Dimension, mask: Mask) -> String {
    let names = dimension
        .mode_names(mask)
        .into_iter()
        .map(|mode| format!("`{mode}`"));
    format!(
        "{} {}",
        dimension.noun,
        names.collect::<Vec<_>>().join(", ")
    )
}

fn name(rule: &Rule) -> String {
    rule.id
        .as_ref()
        .map_or(String::new(), |id| format!(" ({})", id.value()))
}

fn bound(bound: Option<&NumberSyntax>) -> String {
    bound.map_or(String::new(), |NumberSyntax { negative, literal }| {
        let minus = if *negative { "-" } else { "" };
        format!("{minus}{}", quote::quote!(#literal))
    })
}
