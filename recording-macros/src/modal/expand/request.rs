//! The finished request: its struct, its getters and the ways to make one.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;

use super::builder::spelt;
use super::fields::place_of;
use super::generics::{Parameters, flow, parameters};
use super::rules::{exists_bounds, respan};
use super::{docs, fields, quiet, table};
use crate::modal::model::{Field, Model};
use crate::names::plain;
use crate::source::Source;

pub(crate) fn expand(model: &Model) -> TokenStream {
    let fields = fields::all(model);
    let parts = [
        expand_struct(&fields, model),
        expand_modal(&fields, model),
        expand_traits(model),
        expand_inherent(model),
        expand_mode_lists(model),
    ];
    parts.into_iter().collect()
}

fn expand_struct(fields: &TokenStream, model: &Model) -> TokenStream {
    let Model {
        core,
        attributes,
        visibility,
        ident,
        ..
    } = model;
    let Parameters { declared, .. } = parameters(model);
    let flow = flow(model);
    let matrix = docs::matrix(model);
    let matrix = (!matrix.is_empty()).then(|| quote!(#[doc = #matrix]));
    let modes =
        (!flow.is_empty()).then(|| quote!(__modes: #core::PhantomData<fn() -> (#(#flow,)*)>,));
    quote! {
        #(#attributes)*
        #matrix
        #visibility struct #ident<#(#declared),*> {
            __content: #core::Content<#fields>,
            #modes
        }
    }
}

/// How the core reaches what it holds.
fn expand_modal(fields: &TokenStream, model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let rules = table::expand(model);
    let modes = (!flow(model).is_empty()).then(|| quote!(__modes: #core::PhantomData,));
    let quiet = quiet();
    quote! {
        #quiet
        #[automatically_derived]
        impl<#(#declared),*> #core::Modal for #ident<#(#arguments),*> {
            #rules
            type Fields = #fields;
            fn content(&self) -> &#core::Content<Self::Fields> { &self.__content }
            fn content_mut(&mut self) -> &mut #core::Content<Self::Fields> { &mut self.__content }
            fn holding(__content: #core::Content<Self::Fields>) -> Self { Self { __content, #modes } }
        }
    }
}

/// What every value can do. By hand: a derive would ask the modes for the same, and have the
/// author's lints ask for `Eq`.
fn expand_traits(model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    quote! {
        #[automatically_derived]
        impl<#(#declared),*> #core::Clone for #ident<#(#arguments),*> {
            fn clone(&self) -> Self { #core::copied(self) }
        }

        #[automatically_derived]
        impl<#(#declared),*> #core::PartialEq for #ident<#(#arguments),*> {
            fn eq(&self, other: &Self) -> #core::bool { #core::is_same(self, other) }
        }

        #[automatically_derived]
        impl<#(#declared),*> #core::fmt::Debug for #ident<#(#arguments),*> {
            fn fmt(&self, f: &mut #core::fmt::Formatter<'_>) -> #core::fmt::Result {
                #core::debug(self, f)
            }
        }
    }
}

fn expand_inherent(model: &Model) -> TokenStream {
    let Model { ident, fields, .. } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let whole = model.is_whole().then(|| expand_entrances(model));
    let mut getters = Source::default();
    for field in fields {
        expand_getter(field, model, &mut getters);
    }
    let getters = getters.finish();
    quote! {
        #whole

        impl<#(#declared),*> #ident<#(#arguments),*> {
            #getters
        }
    }
}

fn expand_getter(field: &Field, model: &Model, out: &mut Source) {
    let Field { ident, ty, key, .. } = field;
    let core = &spelt(model).core;
    let doc = format!(" The value of `{key}`, if it is set.");
    out.text(&format!("#[doc = {doc:?}] #[must_use]"));
    out.visibility(&model.visibility);
    out.text("fn");
    out.tokens(ident);
    out.text(&format!("(&self) -> {core}::Option<&"));
    out.tokens(ty);
    out.text(&format!("> {{ self.{}.as_ref() }}", place_of(field)));
}

/// In one piece: each line of a comment by itself is an attribute to rustc.
const FROM_JSON: &str = " Reads the request from JSON by the same rules as the builder's.

 # Errors

 Every violation at once, in the order of the document, each with its JSON pointer.";

/// `builder()` and `from_json()`: the ways to a whole request.
fn expand_entrances(model: &Model) -> TokenStream {
    let Model {
        core,
        visibility,
        ident,
        ..
    } = model;
    let Parameters {
        arguments, bounded, ..
    } = parameters(model);
    let builder = model.builder();
    let exists = exists_bounds(model);
    let exists = (!exists.is_empty()).then(|| quote!(where #(#exists),*));
    let start = format!(" Starts a `{}`; `build()` ends it.", plain(ident));
    quote! {
        impl<#(#bounded),*> #ident<#(#arguments),*> {
            #[doc = #start]
            #visibility fn builder() -> #builder<#(#arguments),*> #exists {
                <Self as #core::Nested<()>>::begin()
            }

            #[doc = #FROM_JSON]
            #visibility fn from_json(
                json: &#core::str,
            ) -> #core::Result<Self, #core::Violations> #exists {
                #core::from_json(json)
            }
        }
    }
}

/// Proves that the modes listed in the attribute are those of the set.
fn expand_mode_lists(model: &Model) -> TokenStream {
    let core = &model.core;
    let proofs = model.dimensions.iter().map(|dimension| {
        let set = &dimension.set;
        let names = dimension.modes.iter().map(|mode| plain(&mode.ident));
        let modes = quote!(<#set as #core::ModeSet>::MODES);
        let told_apart = dimension
            .field
            .map(|_| quote!(#core::assert_told_apart(#modes);));
        // With one span throughout: rustc marks the set then, and not the attribute.
        let quiet = quiet();
        let proof = quote! {
            #quiet
            const _: () = {
                #core::assert_lists_all(#modes, &[#(#names),*]);
                #told_apart
            };
        };
        respan(proof, set.span())
    });
    proofs.collect()
}
