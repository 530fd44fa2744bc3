//! The rules as traits: one for each field and kind of rule, whose `on_unimplemented` text is what
//! a person reads when the rule is broken.
//!
//! The bounds stand on methods, because only there does rustc speak in our words and mark the
//! user's own call; the impls are listed state by state, because with one for all states that have
//! some trait of ours, 1.95 marks what stands before the call, `do_not_recommend` or not. A state
//! that has impls for some arguments only needs two of them: rustc would print what a single one is
//! for, and that is all that `Hidden` is there for.
//!
//! The impls stand in the module of the traits, where the states have short names: each token costs.
//! Each token of a bound has the span of its rule, so that "required by this bound" points there.

mod allowed;
mod condition;
mod exists;
mod fact;
mod implication;
mod relation;
mod required;
mod rule_trait;
mod tag;
mod words;

use std::fmt::Write;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use self::rule_trait::RuleTrait;
use crate::modal::model::Model;
use crate::modal::parse::DimensionKind;
use crate::source;
use crate::visibility::one_deeper;

pub(super) use self::allowed::{allows_bounds, chosen_bounds};
pub(super) use self::exists::exists_bounds;
pub(super) use self::fact::{decided, respan, spanned};
pub(super) use self::relation::free_bounds;
pub(super) use self::required::is_set_bounds_of_unset;
pub(super) use self::tag::tag_traits;

pub(super) fn expand(model: &Model) -> TokenStream {
    let module = model.rules_module();
    let traits = all_traits(model);
    let declarations = declarations(&traits, model);
    let beside = traits.iter().map(|rule| {
        let name = Ident::new(&rule.name, Span::call_site());
        let impls = rule.impls_beside.iter();
        let impls = impls.map(|one| one.expand(&module, &name));
        impls.collect::<TokenStream>()
    });
    let core = &model.path;
    // An import that nobody needs is warned of.
    let states = traits
        .iter()
        .any(|rule| !rule.impls.is_empty())
        .then(|| quote!(use #core::states::*;));
    let outer = &model.visibility;
    quote! {
        #[doc(hidden)]
        #outer mod #module { #states #declarations }
        #(#beside)*
    }
}

fn declarations(traits: &[RuleTrait], model: &Model) -> TokenStream {
    let visibility = one_deeper(&model.visibility).to_string();
    let mut text = String::new();
    for rule in traits {
        // A string takes whatever is written to it.
        let _ = write!(text, "{}", rule.declare(&visibility));
    }
    source::tokens(&text)
}

fn all_traits(model: &Model) -> Vec<RuleTrait> {
    let dimensions = model.dimensions.iter().enumerate();
    let of_dimensions = dimensions.flat_map(|(place, dimension)| match dimension.kind {
        DimensionKind::Flow => exists::exists(place, model),
        DimensionKind::Tag => tag::rules_of_tag(dimension, model),
        DimensionKind::Given | DimensionKind::Child => Vec::new(),
    });
    let of_fields = model.fields.iter().flat_map(|field| {
        let gates = if field.has_setter(model) {
            field.settable(model)
        } else {
            Vec::new()
        };
        let allows = gates
            .into_iter()
            .flat_map(|gate| allowed::allows(field, &gate, model));
        allows
            .chain(required::is_set(field, model))
            .collect::<Vec<_>>()
    });
    let relations = model
        .relations
        .iter()
        .flat_map(|relation| relation::traits(relation, model));
    let implications = model.implications.iter();
    let implications = implications.map(|implication| implication::traits(implication, model));
    of_dimensions
        .chain(of_fields)
        .chain(relations)
        .chain(implications)
        .collect()
}

/// What the end of a chain demands: that the tags are chosen, and the fields set.
pub(super) fn ready_bounds(model: &Model) -> Vec<TokenStream> {
    let tags = model.dimensions_of(DimensionKind::Tag);
    let tags = tags.flat_map(|dimension| tag::tag_ready_bounds(dimension, model));
    let tracked = model.tracked();
    let fields = tracked
        .iter()
        .flat_map(|place| required::is_set_bounds(&model.fields[*place], model));
    let relations = model
        .relations
        .iter()
        .flat_map(|relation| relation::ready_bounds(relation, model));
    let implications = model.implications.iter();
    let implications =
        implications.flat_map(|implication| implication::ready_bounds(implication, model));
    let at_the_end = model
        .fields
        .iter()
        .flat_map(|field| allowed::end_bounds(field, model));
    tags.chain(fields)
        .chain(relations)
        .chain(implications)
        .chain(at_the_end)
        .collect()
}
