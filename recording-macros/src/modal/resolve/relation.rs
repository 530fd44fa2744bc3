//! The rules about several fields or several sets.

use super::field::Resolver;
use super::items;
use crate::errors::Errors;
use crate::modal::model::{Implication, Relation, RelationKind, Rule};
use crate::modal::parse::{FieldSyntax, RuleItem, RuleKind, RuleSyntax};
use crate::names::plain;

/// The rules about several fields: on one of them, or on the struct.
pub(super) fn resolve_relations(
    fields: &[FieldSyntax],
    rules: &[RuleSyntax],
    resolver: &Resolver<'_>,
    errors: &mut Errors,
) -> Vec<Relation> {
    let mut relations = Vec::new();
    for (place, field) in fields.iter().enumerate() {
        for (about, item) in items(&field.rules) {
            let kind: fn(usize, usize) -> RelationKind = match &item.kind {
                RuleKind::Excludes(_) => RelationKind::Excludes,
                RuleKind::Requires(_) => RelationKind::Requires,
                _ => continue,
            };
            let others = fields_of(item, fields, errors);
            let kinds = others.into_iter().map(|other| kind(place, other)).collect();
            relations.extend(resolver.relations(kinds, item, about, errors));
        }
    }
    for (about, item) in items(rules) {
        let places = fields_of(item, fields, errors);
        let kinds = match &item.kind {
            RuleKind::AtLeastOne(_) => vec![RelationKind::AtLeastOne(places)],
            RuleKind::ExactlyOne(_) => exactly_one(places),
            _ => continue,
        };
        relations.extend(resolver.relations(kinds, item, about, errors));
    }
    relations
}

pub(super) fn resolve_implications(
    rules: &[RuleSyntax],
    resolver: &Resolver<'_>,
    errors: &mut Errors,
) -> Vec<Implication> {
    let implications = items(rules).filter_map(|(about, item)| {
        let RuleKind::Implies(of, needs) = &item.kind else {
            return None;
        };
        let of = resolver.mode(of, errors)?;
        let needs = resolver.masks(needs, &item.word, errors);
        let [needs] = needs[..] else {
            errors.push(
                &item.word,
                "what is needed are modes of one set: write a rule for each set",
            );
            return None;
        };
        if of.0 == needs.0 {
            errors.push(&item.word, "a mode implies modes of another set: name one");
            return None;
        }
        let rule = Rule {
            id: about.id.clone(),
            see: about.see.clone(),
            span: item.word.span(),
        };
        Some(Implication { of, needs, rule })
    });
    implications.collect()
}

/// One of them is set, and no two.
fn exactly_one(places: Vec<usize>) -> Vec<RelationKind> {
    let pairs = places.iter().enumerate().flat_map(|(count, left)| {
        let others = places[count + 1..].iter();
        others.map(|right| RelationKind::Excludes(*left, *right))
    });
    let pairs: Vec<RelationKind> = pairs.collect();
    pairs
        .into_iter()
        .chain([RelationKind::AtLeastOne(places)])
        .collect()
}

impl Resolver<'_> {
    fn relations(
        &self,
        kinds: Vec<RelationKind>,
        item: &RuleItem,
        about: &RuleSyntax,
        errors: &mut Errors,
    ) -> Vec<Relation> {
        let modes = self.when(&item.when, &item.word, errors);
        let rule = Rule {
            id: about.id.clone(),
            see: about.see.clone(),
            span: item.word.span(),
        };
        let relations = kinds.into_iter().map(|kind| Relation {
            kind,
            modes: modes.clone(),
            rule: rule.clone(),
        });
        relations.collect()
    }
}

/// The places of the fields that a relation names.
fn fields_of(item: &RuleItem, fields: &[FieldSyntax], errors: &mut Errors) -> Vec<usize> {
    let (RuleKind::Excludes(names)
    | RuleKind::Requires(names)
    | RuleKind::AtLeastOne(names)
    | RuleKind::ExactlyOne(names)) = &item.kind
    else {
        return Vec::new();
    };
    if names.is_empty() {
        let word = &item.word;
        errors.push(
            word,
            format!("`{word}` names no field: name some, or drop it"),
        );
    }
    let places = names.iter().filter_map(|name| {
        let place = fields.iter().position(|field| field.ident == *name);
        if place.is_none() {
            errors.push(
                name,
                format!(
                    "the struct has no field `{}`: name one of its fields",
                    plain(name)
                ),
            );
        }
        place
    });
    places.collect()
}
