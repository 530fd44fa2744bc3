//! A field that a mode requires is set.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::condition::{When, whens};
use super::fact::{Fact, respan, spanned};
use super::rule_trait::{Implementation, RuleTrait};
use super::words::reference;
use crate::modal::model::{Field, Model, Shape};
use crate::names::{pascal, plain};

pub(crate) fn is_set(field: &Field, model: &Model) -> Vec<RuleTrait> {
    let Some(requirement) = &field.required else {
        return Vec::new();
    };
    let (setter, object) = (plain(&field.ident), plain(&model.ident));
    let traits = requirements(field, model).into_iter().map(|when| {
        let who = who_requires(&when, model);
        let (ty, reference) = (type_text(field), reference(&requirement.rule, model));
        RuleTrait {
            name: is_set_name(field, &when),
            parameters: when.parameters(),
            message: format!("missing field `{}`{who}", field.key),
            label: format!("add `.{setter}(..)` to this `{object}`"),
            note: Some(format!("`.{setter}(..)` takes {ty}{reference}")),
            impls: set_or_excused(field, &when),
            ..RuleTrait::default()
        }
    });
    traits.collect()
}

/// `: mode X requires it`, unless every mode does.
pub(crate) fn who_requires(when: &When, model: &Model) -> String {
    let mode = when.named(model);
    mode.map_or(String::new(), |mode| format!(": {mode} requires it"))
}

/// Where the builder must have been given the field. A tag has rules of its own.
fn requirements(field: &Field, model: &Model) -> Vec<When> {
    match (&field.shape, field.required_modes(model)) {
        (Shape::Tag(_), _) | (_, None) => Vec::new(),
        (_, Some(modes)) => whens(&modes, model),
    }
}

fn is_set_name(field: &Field, when: &When) -> String {
    format!("{}IsSet{}", pascal(&plain(&field.ident)), when.suffix)
}

/// The rule holds for a field that is set, and for one that is not where the mode excuses it.
fn set_or_excused(field: &Field, when: &When) -> Vec<Implementation> {
    let set = when.always("Set", &[]);
    let maybe = field.optional.then_some("Maybe");
    let unset = ["Unset"].into_iter().chain(maybe);
    [set]
        .into_iter()
        .chain(unset.flat_map(|state| when.excused(state, &[])))
        .collect()
}

fn type_text(field: &Field) -> String {
    let text = |ty: &syn::Type| ty.to_token_stream().to_string().replace(' ', "");
    match (&field.typed_by, &field.shape) {
        (Some(typed), _) => format!("the `{}` of its mode", plain(&typed.name)),
        (None, Shape::List(item) | Shape::NestedList { item, .. }) => {
            format!("a list of `{}`", text(item))
        }
        (None, Shape::Nested { .. }) => format!("a closure that fills a `{}`", text(&field.ty)),
        _ => format!("a `{}`", text(&field.ty)),
    }
}

/// What leaving a field out demands, as far as the tags are known by then: the end of the chain
/// asks again.
pub(crate) fn is_set_bounds_of_unset(field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    bounds(field, &quote!(#core::Unset), model, When::facts_so_far)
}

/// What the end of a chain demands.
pub(crate) fn is_set_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let state = field.state.to_token_stream();
    bounds(field, &state, model, When::facts)
}

fn bounds(
    field: &Field,
    state: &TokenStream,
    model: &Model,
    facts: fn(&When, &Model, Span) -> Vec<Fact>,
) -> Vec<TokenStream> {
    let Some(requirement) = &field.required else {
        return Vec::new();
    };
    let span = requirement.rule.span;
    let bounds = requirements(field, model).into_iter().map(|when| {
        let (state, name) = (
            respan(state.clone(), span),
            Ident::new(&is_set_name(field, &when), span),
        );
        let module = spanned(model.rules_module(), span);
        let facts = facts(&when, model, span);
        let facts = (!facts.is_empty()).then(|| quote_spanned!(span=> <#(#facts),*>));
        quote_spanned!(span=> #state: #module::#name #facts)
    });
    bounds.collect()
}
