//! The setters: one for each field, one more for an optional value, two for a tag.

mod argument;
mod tag;

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use self::argument::Argument;
use super::builder::{Asks, Chunks, Step, chunk_of, generics_spelt};
use super::fields::value_of;
use super::rules::{allows_bounds, chosen_bounds, decided, free_bounds, is_set_bounds_of_unset};
use super::{docs, quiet};
use crate::modal::model::{Field, Model, RelationKind, Shape};
use crate::modal::parse::DimensionKind;
use crate::names::plain;

/// Each setter stands in an impl block that spells out just the states it asks for or changes.
pub(super) fn expand(model: &Model) -> TokenStream {
    let mut blocks: BTreeMap<(Chunks, Asks), Vec<TokenStream>> = BTreeMap::new();
    for field in model.fields.iter().filter(|field| field.has_setter(model)) {
        let asks = match field.shape {
            Shape::Nested { .. } | Shape::NestedList { .. } => Asks::All,
            _ => Asks::Which,
        };
        for (chunks, setter) in setters(field, model) {
            blocks.entry((chunks, asks)).or_default().push(setter);
        }
    }
    let blocks = blocks.into_iter().map(|((chunks, asks), setters)| {
        let generics = generics_spelt(model, &chunks, asks);
        let ty = Step::spelt(model, &chunks).ty();
        let quiet = quiet();
        quote!(#quiet impl<#generics> #ty { #(#setters)* })
    });
    blocks.chain([expand_unknown_field(model)]).collect()
}

/// The way out, under a name that can be searched for.
fn expand_unknown_field(model: &Model) -> TokenStream {
    let Model {
        core, visibility, ..
    } = model;
    let generics = generics_spelt(model, &Chunks::new(), Asks::Which);
    let ty = Step::spelt(model, &Chunks::new()).ty();
    quote! {
        impl<#generics> #ty {
            /// Sets a member that this declaration does not know. It is sent as it is, after all
            /// others; no rule checks it.
            #visibility fn unknown_field(
                mut self,
                key: impl #core::Into<#core::String>,
                value: impl #core::Into<#core::serde_json::Value>,
            ) -> Self {
                self.value.__content.extra.push(#core::Into::into(key), #core::Into::into(value));
                self
            }
        }
    }
}

fn setters(field: &Field, model: &Model) -> Vec<(Chunks, TokenStream)> {
    if let Shape::Tag(dimension) = field.shape {
        return vec![(Chunks::new(), tag::expand(field, dimension, model))];
    }
    let bounds = setter_bounds(field, model);
    let set = expand_setter(field, &bounds, model);
    let push = expand_push(field, &bounds, model);
    let unlisted = expand_unlisted(field, &bounds, model);
    let maybe = expand_maybe(field, &bounds, model);
    let more = push.into_iter().chain(unlisted).chain(maybe);
    [set].into_iter().chain(more).collect()
}

fn expand_setter(field: &Field, bounds: &TokenStream, model: &Model) -> (Chunks, TokenStream) {
    let core = &model.core;
    let (visibility, ident) = (&model.visibility, &field.ident);
    let Argument {
        ty,
        set,
        generics,
        bound,
    } = argument::of_field(field, model);
    let Move {
        chunks,
        returned,
        moved,
    } = Move::of(
        field,
        Some(&quote!(#core::Set)),
        exported(field, model),
        model,
    );
    let exports = export_bounds(field, model);
    let more = bound.into_iter().chain(exports);
    let docs = docs_of(field, model);
    let setter = quote! {
        #docs
        #visibility fn #ident #generics(mut self, #ident: #ty) -> #returned where #bounds #(#more,)* {
            #set
            #moved
        }
    };
    (chunks, setter)
}

/// Appends one nested object to an array.
fn expand_push(
    field: &Field,
    bounds: &TokenStream,
    model: &Model,
) -> Option<(Chunks, TokenStream)> {
    let core = &model.core;
    let (Shape::NestedList { item, given, span }, Some(name)) = (&field.shape, &field.push) else {
        return None;
    };
    let visibility = &model.visibility;
    let Argument {
        ty,
        set,
        generics,
        bound,
    } = argument::of_element(field, item, given, *span, model);
    let Move {
        chunks,
        returned,
        moved,
    } = Move::of(field, Some(&quote!(#core::Set)), Vec::new(), model);
    let docs = docs_of(field, model);
    let doc = format!(
        " Appends one element to `{}`; call it once for each.",
        field.key
    );
    let setter = quote! {
        #[doc = #doc]
        ///
        #docs
        #visibility fn #name #generics(mut self, element: #ty) -> #returned where #bounds #bound {
            #set
            #moved
        }
    };
    Some((chunks, setter))
}

/// Sets a number that the set does not list. Whoever calls it knows better, so that no rule asks.
fn expand_unlisted(
    field: &Field,
    bounds: &TokenStream,
    model: &Model,
) -> Option<(Chunks, TokenStream)> {
    if !field.takes_unlisted() {
        return None;
    }
    let core = &model.core;
    let (visibility, ident, ty) = (&model.visibility, &field.ident, &field.ty);
    let value = value_of(field);
    let Argument { bound, .. } = argument::of_field(field, model);
    let Move {
        chunks,
        returned,
        moved,
    } = Move::of(field, Some(&quote!(#core::Set)), Vec::new(), model);
    let name = format_ident!("{}_unlisted", plain(ident));
    let place = Literal::usize_unsuffixed(field.place);
    let doc = format!(
        " Like [`{ident}`](Self::{ident}), for a number that is not listed: it is sent as it is, and no JSON with it can be read.",
    );
    let setter = quote! {
        #[doc = #doc]
        #visibility fn #name(mut self, #ident: #ty) -> #returned where #bounds #bound {
            self.value.#value = #core::Some(#ident);
            self.value.__content.extra.take_unlisted(#place);
            #moved
        }
    };
    Some((chunks, setter))
}

/// `maybe_x(Option)`, where the mode leaves the field out: it must not pass for a required one.
/// Rules that ask whether the field is set are left to `build()`.
fn expand_maybe(
    field: &Field,
    bounds: &TokenStream,
    model: &Model,
) -> Option<(Chunks, TokenStream)> {
    if !field.optional || field.typed_by.is_some() {
        return None;
    }
    let core = &model.core;
    let (visibility, ident) = (&model.visibility, &field.ident);
    let Argument { ty, set, .. } = argument::of_option(field, model);
    let is_asked_for = field.is_related(model) || !field.gates_at_the_end(model).is_empty();
    let state = is_asked_for.then(|| quote!(#core::Maybe));
    let Move {
        chunks,
        returned,
        moved,
    } = Move::of(field, state.as_ref(), unknown(field, model), model);
    let more = is_set_bounds_of_unset(field, model);
    let doubt = state.map(|_| quote!(self.value.__content.extra.doubt();));
    let name = format_ident!("maybe_{}", plain(ident));
    let doc = format!(
        " Sets `{}` to the value, if there is one. See [`{ident}`](Self::{ident}).",
        field.key
    );
    let only = only_docs(field, model);
    let setter = quote! {
        #only
        #[doc = #doc]
        #visibility fn #name(mut self, #ident: #core::Option<#ty>) -> #returned where #bounds #(#more,)* {
            #set
            #doubt
            #moved
        }
    };
    Some((chunks, setter))
}

/// The tags of the object inside, which the sibling fields' rules ask for.
fn exported(field: &Field, model: &Model) -> Vec<(usize, TokenStream)> {
    let core = &model.core;
    let decided = model.decided_by(field).into_iter().map(|place| {
        let key = model.dimensions[place].export_key();
        (place, quote!(<Finished as #core::Exports<#key>>::Mode))
    });
    decided.collect()
}

fn export_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    let decided = model.decided_by(field).into_iter().flat_map(|place| {
        let dimension = &model.dimensions[place];
        let (key, markers) = (dimension.export_key(), dimension.markers());
        [
            quote!(Finished: #core::Exports<#key>),
            quote!(<Finished as #core::Exports<#key>>::Mode: #markers::Facts),
        ]
    });
    decided.collect()
}

/// Of a finished object only the run knows the tags.
fn unknown(field: &Field, model: &Model) -> Vec<(usize, TokenStream)> {
    let core = &model.core;
    model
        .decided_by(field)
        .into_iter()
        .map(|place| (place, quote!(#core::Dyn)))
        .collect()
}

/// Where a setter leads: which states it must know, and the builder's type after it.
struct Move {
    chunks: Chunks,
    returned: TokenStream,
    moved: TokenStream,
}

impl Move {
    fn of(
        field: &Field,
        state: Option<&TokenStream>,
        children: Vec<(usize, TokenStream)>,
        model: &Model,
    ) -> Self {
        let own = chunk_of(model, field);
        let mut chunks = chunks_of_excluding(field, model);
        let mut step = match (own, state) {
            (Some(own), Some(state)) => {
                chunks.insert(own);
                Step::changed(model, &chunks, field, state)
            }
            _ => Step::spelt(model, &chunks),
        };
        let tags = depends_on_tags(field, model);
        let stays = (own.is_none() || state.is_none()) && tags.is_empty() && children.is_empty();
        for dimension in tags {
            let is = decided(dimension, model);
            step = step.with_tag(dimension, is);
        }
        for (dimension, is) in children {
            step = step.with_tag(dimension, is);
        }
        let (returned, moved) = match stays {
            true => (quote!(Self), quote!(self)),
            false => (step.ty(), quote!(self.__to())),
        };
        Self {
            chunks,
            returned,
            moved,
        }
    }
}

/// The chunks with the states of those fields that exclude this one.
fn chunks_of_excluding(field: &Field, model: &Model) -> Chunks {
    let relations = model
        .relations
        .iter()
        .filter_map(|relation| match &relation.kind {
            RelationKind::Excludes(left, right) => Some([*left, *right]),
            _ => None,
        });
    let excluding = relations.filter(|pair| pair.contains(&field.place));
    excluding
        .flatten()
        .filter_map(|place| chunk_of(model, &model.fields[place]))
        .collect()
}

/// What a setter demands: that the tags it depends on are known, that the field is allowed, and
/// that no other excludes it.
fn setter_bounds(field: &Field, model: &Model) -> TokenStream {
    let modes = mode_bounds(field, model).into_iter();
    let bounds = modes.chain(free_bounds(field, model));
    quote!(#(#bounds,)*)
}

fn mode_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let tags = depends_on_tags(field, model).into_iter();
    let known = tags.flat_map(|dimension| chosen_bounds(dimension, field, model));
    known.chain(allows_bounds(field, model)).collect()
}

/// The tags that must be known, chosen or by default, once the field is set.
fn depends_on_tags(field: &Field, model: &Model) -> Vec<usize> {
    let gates = field.settable(model);
    let gates = gates.iter().map(|gate| gate.dimension);
    let typed = field.typed_by.as_ref().map(|typed| typed.dimension);
    let given = match &field.shape {
        Shape::Nested { given, .. } | Shape::NestedList { given, .. } => given.as_slice(),
        _ => &[],
    };
    let relations = model.relations.iter().filter(|relation| {
        let mut fields = relation.kind.fields().into_iter();
        matches!(relation.kind, RelationKind::Excludes(..))
            && fields.any(|place| place == field.place)
    });
    let relations =
        relations.flat_map(|relation| relation.modes.iter().map(|(dimension, _)| *dimension));
    let all = gates
        .chain(typed)
        .chain(given.iter().copied())
        .chain(relations);
    let is_tag = |place: &usize| model.dimensions[*place].kind == DimensionKind::Tag;
    let mut tags: Vec<usize> = all.filter(is_tag).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// Where the field may stand, then the field's own docs, then its other rules.
fn docs_of(field: &Field, model: &Model) -> TokenStream {
    let own = field
        .attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"));
    let own: Vec<_> = own.collect();
    let others = field.attributes.iter();
    let others = others.filter(|attribute| !attribute.path().is_ident("doc"));
    let fallback = own.is_empty().then(|| {
        let doc = format!(" Sets `{}`.", field.key);
        quote!(#[doc = #doc])
    });
    let only = only_docs(field, model);
    let rules = docs::setter(field, model);
    quote!(#only #(#own)* #fallback #[doc = #rules] #(#others)*)
}

fn only_docs(field: &Field, model: &Model) -> Option<TokenStream> {
    docs::only(field, model).map(|only| quote!(#[doc = #only]))
}
