//! Fields that exclude each other, that need each other, or of which one must be set.

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;

use super::condition::{When, whens};
use super::fact::spanned;
use super::rule_trait::{Implementation, RuleTrait};
use super::words::{list, reference};
use crate::modal::model::{Field, Model, Relation, RelationKind};
use crate::names::{pascal, plain};

pub(crate) fn traits(relation: &Relation, model: &Model) -> Vec<RuleTrait> {
    let whens = whens(&relation.modes, model).into_iter();
    let traits = whens.flat_map(|when| match &relation.kind {
        RelationKind::Excludes(left, right) => {
            let (left, right) = (&model.fields[*left], &model.fields[*right]);
            vec![
                excludes(left, right, relation, &when, model),
                excludes(right, left, relation, &when, model),
            ]
        }
        RelationKind::Requires(field, other) => {
            vec![requires(
                &model.fields[*field],
                &model.fields[*other],
                relation,
                &when,
                model,
            )]
        }
        RelationKind::AtLeastOne(places) => {
            vec![at_least_one(&fields(places, model), relation, &when, model)]
        }
    });
    traits.collect()
}

fn fields<'a>(places: &[usize], model: &'a Model) -> Vec<&'a Field> {
    places.iter().map(|place| &model.fields[*place]).collect()
}

/// Where a rule holds that does not hold everywhere: `in mode Mix`.
fn where_it_holds(when: &When, model: &Model) -> String {
    when.named(model)
        .map_or(String::new(), |mode| format!(" in {mode}"))
}

/// What a field finds already set when it is set itself.
fn excludes(
    set: &Field,
    other: &Field,
    relation: &Relation,
    when: &When,
    model: &Model,
) -> RuleTrait {
    let (key, other_key, setter) = (&set.key, &other.key, plain(&other.ident));
    let free = ["Unset", "Maybe"].map(|state| when.always(state, &[]));
    RuleTrait {
        name: excludes_name(set, other, when),
        parameters: when.parameters(),
        message: format!(
            "`{other_key}` and `{key}` exclude each other{}, and `{other_key}` is already set",
            where_it_holds(when, model)
        ),
        label: format!("remove this call, or `.{setter}(..)`"),
        note: Some(note(
            &format!("set `{other_key}` or `{key}`, not both"),
            relation,
            model,
        )),
        impls: free.into_iter().chain(when.excused("Set", &[])).collect(),
        ..RuleTrait::default()
    }
}

fn note(text: &str, relation: &Relation, model: &Model) -> String {
    format!("{text}{}", reference(&relation.rule, model))
}

fn excludes_name(set: &Field, other: &Field, when: &When) -> String {
    format!("{}Beside{}{}", name(set), name(other), when.suffix)
}

fn name(field: &Field) -> String {
    pascal(&plain(&field.ident))
}

/// A field that is set needs another.
fn requires(
    field: &Field,
    other: &Field,
    relation: &Relation,
    when: &When,
    model: &Model,
) -> RuleTrait {
    let (setter, other_setter, object) = (
        plain(&field.ident),
        plain(&other.ident),
        plain(&model.ident),
    );
    let mut parameters = vec!["Other".to_owned()];
    parameters.extend(when.parameters());
    let any_other = |state| {
        let mut implementation = when.always(state, &["Other"]);
        implementation.generics.insert(0, "Other".to_owned());
        implementation
    };
    let free = ["Unset", "Maybe"].map(any_other);
    let both = ["Set", "Maybe"].map(|other| when.always("Set", &[other]));
    let excused = when.excused("Set", &["Unset"]);
    RuleTrait {
        name: requires_name(field, other, when),
        parameters,
        message: format!(
            "`{}` requires `{}`, which is not set{}",
            field.key,
            other.key,
            where_it_holds(when, model)
        ),
        label: format!("add `.{other_setter}(..)` to this `{object}`, or remove `.{setter}(..)`"),
        note: Some(note(
            &format!("`{}` stands only beside `{}`", field.key, other.key),
            relation,
            model,
        )),
        impls: free.into_iter().chain(both).chain(excused).collect(),
        ..RuleTrait::default()
    }
}

fn requires_name(field: &Field, other: &Field, when: &When) -> String {
    format!("{}With{}{}", name(field), name(other), when.suffix)
}

/// One of several fields is set.
fn at_least_one(fields: &[&Field], relation: &Relation, when: &When, model: &Model) -> RuleTrait {
    let keys: Vec<String> = fields.iter().map(|field| field.key.clone()).collect();
    let setters: Vec<String> = fields
        .iter()
        .map(|field| format!(".{}(..)", plain(&field.ident)))
        .collect();
    let none = tuple(fields.iter().map(|_| "Unset".to_owned()));
    let object = plain(&model.ident);
    RuleTrait {
        name: at_least_one_name(fields, when),
        parameters: when.parameters(),
        message: format!(
            "one of {} must be set{}",
            list(&keys, ", "),
            where_it_holds(when, model)
        ),
        label: format!("add {} to this `{object}`", list(&setters, " or ")),
        note: Some(note("none of them is set here", relation, model)),
        impls: one_is_set(fields.len(), when)
            .into_iter()
            .chain(when.excused(&none, &[]))
            .collect(),
        ..RuleTrait::default()
    }
}

fn at_least_one_name(fields: &[&Field], when: &When) -> String {
    let names: String = fields.iter().map(|field| name(field)).collect();
    format!("OneOf{names}{}", when.suffix)
}

/// The first field that is set, or may be, decides; those after it may be anything.
fn one_is_set(count: usize, when: &When) -> Vec<Implementation> {
    let impls = (0..count).flat_map(|first| {
        ["Set", "Maybe"].map(|state| {
            let before = (0..first).map(|_| "Unset".to_owned());
            let rest: Vec<String> = (first + 1..count)
                .map(|place| format!("State{place}"))
                .collect();
            let states = before.chain([state.to_owned()]).chain(rest.iter().cloned());
            let mut implementation = when.always(tuple(states), &[]);
            implementation.generics.splice(0..0, rest);
            implementation
        })
    });
    impls.collect()
}

fn tuple(states: impl Iterator<Item = String>) -> String {
    let states: String = states.map(|state| state + ", ").collect();
    format!("({states})")
}

/// What a setter demands of the fields that exclude its own.
pub(crate) fn free_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let bounds = model.relations.iter().filter_map(|relation| {
        let RelationKind::Excludes(left, right) = &relation.kind else {
            return None;
        };
        let other = match (*left == field.place, *right == field.place) {
            (true, _) => &model.fields[*right],
            (_, true) => &model.fields[*left],
            _ => return None,
        };
        let bounds = whens(&relation.modes, model).into_iter();
        let bounds = bounds.map(|when| {
            bound(
                other.state.clone(),
                &excludes_name(field, other, &when),
                &[],
                relation,
                &when,
                model,
            )
        });
        Some(bounds.collect::<Vec<_>>())
    });
    bounds.flatten().collect()
}

/// What the end of a chain demands.
pub(crate) fn ready_bounds(relation: &Relation, model: &Model) -> Vec<TokenStream> {
    let bounds = whens(&relation.modes, model)
        .into_iter()
        .filter_map(|when| match &relation.kind {
            RelationKind::Excludes(..) => None,
            RelationKind::Requires(field, other) => {
                let (field, other) = (&model.fields[*field], &model.fields[*other]);
                let name = requires_name(field, other, &when);
                Some(bound(
                    field.state.clone(),
                    &name,
                    std::slice::from_ref(&other.state),
                    relation,
                    &when,
                    model,
                ))
            }
            RelationKind::AtLeastOne(places) => {
                let fields = fields(places, model);
                let span = relation.rule.span;
                let states = fields
                    .iter()
                    .map(|field| spanned(field.state.clone(), span));
                let name = Ident::new(&at_least_one_name(&fields, &when), span);
                let module = spanned(model.rules_module(), span);
                let facts = when.facts(model, span);
                let facts = (!facts.is_empty()).then(|| quote_spanned!(span=> <#(#facts),*>));
                Some(quote_spanned!(span=> (#(#states,)*): #module::#name #facts))
            }
        });
    bounds.collect()
}

fn bound(
    state: Ident,
    name: &str,
    states: &[Ident],
    relation: &Relation,
    when: &When,
    model: &Model,
) -> TokenStream {
    let span = relation.rule.span;
    let (state, name, module) = (
        spanned(state, span),
        Ident::new(name, span),
        spanned(model.rules_module(), span),
    );
    let states = states.iter().map(|state| spanned(state.clone(), span));
    let (states, facts) = (states.collect::<Vec<_>>(), when.facts(model, span));
    let any = !states.is_empty() || !facts.is_empty();
    let arguments = any.then(|| quote_spanned!(span=> <#(#states,)* #(#facts),*>));
    quote_spanned!(span=> #state: #module::#name #arguments)
}
