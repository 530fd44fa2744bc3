//! The rules in words, for rustdoc.

use std::fmt::Write;

use crate::modal::model::{Dimension, Field, Mask, Model, Relation, RelationKind, Rule, ValueKind};
use crate::modal::parse::{NumberSyntax, RangeSyntax};
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

/// What a setter's docs begin with: where the field may stand. An editor offers the setter
/// everywhere, and often shows one line.
pub(super) fn only(field: &Field, model: &Model) -> Option<String> {
    let sentences = field.allowed.iter().map(|gate| {
        let dimension = &model.dimensions[gate.dimension];
        let (preposition, modes) = (dimension.preposition(), modes(dimension, gate.modes));
        format!(" Only {preposition} {modes}{}.", name(&gate.rule))
    });
    let sentences: String = sentences.collect();
    (!sentences.is_empty()).then(|| format!("{sentences}\n\n"))
}

/// What a setter's docs say after the field's own: where it must stand, and which values it takes.
pub(super) fn setter(field: &Field, model: &Model) -> String {
    let mut doc = format!("\n\nOn the wire: `{}`.", field.key);
    if let Some(requirement) = &field.required {
        let places = requirement.modes.iter().map(|(place, mask)| {
            let dimension = &model.dimensions[*place];
            format!(" {} {}", dimension.preposition(), modes(dimension, *mask))
        });
        let places: String = places.collect();
        let _ = write!(doc, " Required{places}{}.", name(&requirement.rule));
    }
    for relation in &model.relations {
        if let Some(sentence) = relation_sentence(field, relation, model) {
            let _ = write!(
                doc,
                " {sentence}{}{}.",
                when(&relation.modes, model),
                name(&relation.rule)
            );
        }
    }
    for value in &field.values {
        if let Some(sentence) = value_sentence(&value.kind) {
            let each = if value.each { "Each element: " } else { "" };
            let _ = write!(
                doc,
                " {each}{sentence}{}{}.",
                when(&value.modes, model),
                name(&value.rule)
            );
        }
    }
    if !field.aliases.is_empty() {
        let _ = write!(doc, " Also read as `{}`.", field.aliases.join("`, `"));
    }
    doc
}

/// What a rule about several fields says of this one.
fn relation_sentence(field: &Field, relation: &Relation, model: &Model) -> Option<String> {
    let link = |place: &usize| {
        let ident = plain(&model.fields[*place].ident);
        format!("[`{ident}`](Self::{ident})")
    };
    let is_it = |place: &usize| *place == field.place;
    match &relation.kind {
        RelationKind::Excludes(left, right) if is_it(left) => {
            Some(format!("Excludes {}", link(right)))
        }
        RelationKind::Excludes(left, right) if is_it(right) => {
            Some(format!("Excludes {}", link(left)))
        }
        RelationKind::Requires(left, right) if is_it(left) => {
            Some(format!("Requires {}", link(right)))
        }
        RelationKind::AtLeastOne(fields) if fields.iter().any(is_it) => {
            let fields: Vec<String> = fields.iter().map(link).collect();
            Some(format!("One of {} is required", fields.join(", ")))
        }
        _ => None,
    }
}

fn value_sentence(kind: &ValueKind) -> Option<String> {
    let range = |range: &RangeSyntax| {
        let (low, high) = (bound(range.low.as_ref()), bound(range.high.as_ref()));
        let dots = if range.high.is_some() { "..=" } else { ".." };
        format!("`{low}{dots}{high}`")
    };
    Some(match kind {
        ValueKind::Range(bounds) => format!("Range: {}", range(bounds)),
        ValueKind::Len(bounds) => format!("Length in characters: {}", range(bounds)),
        ValueKind::Bytes(bounds) => format!("Length in bytes: {}", range(bounds)),
        ValueKind::Items(bounds) => format!("Number of elements: {}", range(bounds)),
        ValueKind::OneOf(values) => {
            let values: Vec<String> = values
                .iter()
                .map(|value| format!("`{}`", quote::quote!(#value)))
                .collect();
            format!("One of {}", values.join(", "))
        }
        ValueKind::Chars(chars) => format!("Characters: `{}`", chars.value()),
        ValueKind::Prefix(prefixes) => {
            let prefixes: Vec<String> = prefixes
                .iter()
                .map(|prefix| format!("`{}`", prefix.value()))
                .collect();
            format!("Begins with {}", prefixes.join(" or "))
        }
        ValueKind::Unique => "No element twice".to_owned(),
        ValueKind::Check(..) => return None,
    })
}

/// Where a rule holds that does not hold everywhere: `in mode Mix`.
fn when(modes_of_rule: &[(usize, Mask)], model: &Model) -> String {
    let places = modes_of_rule.iter().map(|(place, mask)| {
        let dimension = &model.dimensions[*place];
        format!(" {} {}", dimension.preposition(), modes(dimension, *mask))
    });
    places.collect()
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
