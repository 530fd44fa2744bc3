//! What a rule about several fields must be.

use syn::Error;

use crate::errors::Errors;
use crate::modal::model::{Field, Mask, Model, Relation, RelationKind, Shape};
use crate::names::plain;

pub(super) fn check(relation: &Relation, before: &[Relation], model: &Model, errors: &mut Errors) {
    let said = check_fields(relation, model)
        .or_else(|| check_is_a_choice(relation, model))
        .or_else(|| check_is_new(relation, before, model));
    if let Some(message) = said {
        errors.add(Error::new(relation.rule.span, message));
    }
}

/// Each field stands once in the rule, and is no tag.
fn check_fields(relation: &Relation, model: &Model) -> Option<String> {
    let places = relation.kind.fields();
    for (count, place) in places.iter().enumerate() {
        let field = &model.fields[*place];
        let name = plain(&field.ident);
        if matches!(field.shape, Shape::Tag(_)) {
            return Some(format!(
                "`{name}` is a tag: say with `only` and `required` what depends on it"
            ));
        }
        if places[..count].contains(place) {
            return Some(format!(
                "this rule names `{name}` twice: name another field, or drop it"
            ));
        }
    }
    None
}

/// What the rule asks is not decided already.
fn check_is_a_choice(relation: &Relation, model: &Model) -> Option<String> {
    let field = |place: &usize| &model.fields[*place];
    match &relation.kind {
        RelationKind::Excludes(left, right) => {
            let (left, right) = (field(left), field(right));
            let (always, never) = match (stands_always(left), stands_always(right)) {
                (true, _) => (left, right),
                (_, true) => (right, left),
                _ => return None,
            };
            let (always, never) = (plain(&always.ident), plain(&never.ident));
            Some(format!(
                "`{always}` is required, so that `{never}` could never stand: make `{always}` an `Option`"
            ))
        }
        RelationKind::Requires(_, other) => stands_always(field(other)).then(|| {
            let other = plain(&field(other).ident);
            format!("`{other}` is required anyway: drop this rule, or make `{other}` an `Option`")
        }),
        RelationKind::AtLeastOne(places) if places.len() == 1 => {
            let only = plain(&field(&places[0]).ident);
            Some(format!(
                "`{only}` alone is no choice: name more fields, or make its type plain"
            ))
        }
        RelationKind::AtLeastOne(places) => {
            let always = places
                .iter()
                .map(field)
                .find(|field| stands_always(field))?;
            let always = plain(&always.ident);
            Some(format!(
                "`{always}` is required anyway: drop this rule, or make `{always}` an `Option`"
            ))
        }
    }
}

/// Of a plain type, and allowed everywhere.
fn stands_always(field: &Field) -> bool {
    !field.optional && field.allowed.is_empty()
}

/// In a mode, one rule says the same of the same fields.
fn check_is_new(relation: &Relation, before: &[Relation], model: &Model) -> Option<String> {
    let mut before = before.iter();
    let is_known = before.any(|other| {
        says_the_same(&other.kind, &relation.kind) && share_a_mode(&other.modes, &relation.modes)
    });
    let name = |place: &usize| plain(&model.fields[*place].ident);
    let said = || match &relation.kind {
        RelationKind::Excludes(left, right) => {
            format!("`{}` and `{}` exclude each other", name(left), name(right))
        }
        RelationKind::Requires(field, other) => {
            format!("`{}` requires `{}`", name(field), name(other))
        }
        RelationKind::AtLeastOne(_) => "one of these fields must be set".to_owned(),
    };
    is_known.then(|| format!("{} already: keep one of the two rules", said()))
}

fn says_the_same(left: &RelationKind, right: &RelationKind) -> bool {
    match (left, right) {
        (RelationKind::Requires(one, two), RelationKind::Requires(left, right)) => {
            (one, two) == (left, right)
        }
        (RelationKind::Excludes(..), RelationKind::Excludes(..))
        | (RelationKind::AtLeastOne(_), RelationKind::AtLeastOne(_)) => {
            let sorted = |kind: &RelationKind| {
                let mut fields = kind.fields();
                fields.sort_unstable();
                fields
            };
            sorted(left) == sorted(right)
        }
        _ => false,
    }
}

fn share_a_mode(left: &[(usize, Mask)], right: &[(usize, Mask)]) -> bool {
    left.is_empty()
        || right.is_empty()
        || left.iter().any(|(dimension, mask)| {
            let mut other = right.iter().filter(|(other, _)| other == dimension);
            other.any(|(_, other)| mask.0 & other.0 != 0)
        })
}
