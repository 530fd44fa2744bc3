//! The finished request: its struct, its getters and the ways to make one.

use proc_macro2::TokenStream;
use quote::quote;
use syn::spanned::Spanned;

use super::docs;
use super::generics::{Parameters, flow, parameters};
use super::rules::{exists_bounds, respan};
use crate::modal::model::{Field, Model};
use crate::names::plain;

pub(crate) fn expand(model: &Model) -> TokenStream {
    let parts = [
        expand_struct(model),
        expand_eq(model),
        expand_debug(model),
        expand_inherent(model),
        expand_mode_lists(model),
    ];
    parts.into_iter().collect()
}

pub(super) fn expand_struct(model: &Model) -> TokenStream {
    let Model {
        core,
        attributes,
        visibility,
        ident,
        fields,
        ..
    } = model;
    let Parameters { declared, .. } = parameters(model);
    let flow = flow(model);
    let matrix = docs::matrix(model);
    let fields = fields.iter().map(|field| {
        let Field { ident, ty, .. } = field;
        quote!(#ident: ::core::option::Option<#ty>,)
    });
    let modes = (!flow.is_empty())
        .then(|| quote!(__modes: ::core::marker::PhantomData<fn() -> (#(#flow,)*)>,));
    quote! {
        #(#attributes)*
        #[doc = #matrix]
        #[derive(::core::clone::Clone)]
        #visibility struct #ident<#(#declared),*> {
            #(#fields)*
            __extra: #core::Extra,
            #modes
        }
    }
}

/// By hand: a derive would have the author's lints ask for `Eq`.
fn expand_eq(model: &Model) -> TokenStream {
    let Model { ident, fields, .. } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let fields = fields
        .iter()
        .map(|Field { ident, .. }| quote!(self.#ident == other.#ident &&));
    quote! {
        #[automatically_derived]
        impl<#(#declared),*> ::core::cmp::PartialEq for #ident<#(#arguments),*> {
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                #(#fields)* self.__extra == other.__extra
            }
        }
    }
}

/// Only the fields that are set; secrets redact themselves.
fn expand_debug(model: &Model) -> TokenStream {
    let Model {
        core,
        ident,
        fields,
        ..
    } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let fields = fields.iter().map(|field| &field.ident);
    quote! {
        #[automatically_derived]
        impl<#(#declared),*> ::core::fmt::Debug for #ident<#(#arguments),*> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #core::debug(f, Self::__RULES, &[#(&self.#fields),*])
            }
        }
    }
}

fn expand_inherent(model: &Model) -> TokenStream {
    let Model {
        visibility,
        ident,
        fields,
        ..
    } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let whole = model.is_whole().then(|| expand_entrances(model));
    let getters = fields.iter().map(|field| {
        let Field { ident, ty, .. } = field;
        let doc = format!(" The value of `{}`, if it is set.", field.key);
        quote! {
            #[doc = #doc]
            #[must_use]
            #visibility const fn #ident(&self) -> ::core::option::Option<&#ty> {
                self.#ident.as_ref()
            }
        }
    });
    quote! {
        #whole

        impl<#(#declared),*> #ident<#(#arguments),*> {
            #(#getters)*
        }
    }
}

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
                #builder::__new()
            }

            /// Reads the request from JSON by the same rules as the builder's.
            ///
            /// # Errors
            ///
            /// Every violation at once, in the order of the document, each with its JSON pointer.
            #visibility fn from_json(
                json: &::core::primitive::str,
            ) -> ::core::result::Result<Self, #core::Violations> #exists {
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
        let told_apart = dimension.field.map(
            |_| quote!(const _: () = #core::assert_told_apart(<#set as #core::ModeSet>::MODES);),
        );
        // With one span throughout: rustc marks the set then, and not the attribute.
        let proof = quote! {
            const _: () = #core::assert_lists_all(<#set as #core::ModeSet>::MODES, &[#(#names),*]);
            #told_apart
        };
        respan(proof, set.span())
    });
    proofs.collect()
}
