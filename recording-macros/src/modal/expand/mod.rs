//! What `#[modal]` generates. Nothing here can fail: the model is proven.

mod builder;
mod docs;
mod erased;
mod fields;
mod finish;
mod generics;
mod inspect;
mod read;
mod request;
mod rows;
mod rules;
mod setters;
mod table;
mod write;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::GenericParam;

use super::model::Model;
use super::parse::DimensionKind;

pub(crate) fn expand(model: &Model) -> TokenStream {
    let Model { core, path, .. } = model;
    let parts = [
        quote!(#[doc(hidden)] use #path as #core;),
        request::expand(model),
        write::expand(model),
        read::expand(model),
        rules::expand(model),
        builder::expand(model),
        setters::expand(model),
        finish::expand(model),
        inspect::expand(model),
        fields::expand_typed(model),
        erased::expand(model),
    ];
    parts.into_iter().collect()
}

/// Tokens that have the author's spans, for the sake of the mark in an error, are not the author's
/// words: a lint about paths is not about them.
fn quiet() -> TokenStream {
    quote!(#[allow(unused_qualifications)])
}

/// The names of the request and its builder, as types that rustc takes for wrong already: a wrong
/// declaration is told once and not again at each use.
pub(crate) fn expand_stub(model: &Model, wrong: &TokenStream) -> TokenStream {
    let Model {
        visibility,
        ident,
        generics,
        ..
    } = model;
    let builder = model.builder();
    let others = model
        .dimensions
        .iter()
        .filter(|dimension| dimension.kind != DimensionKind::Flow);
    let others: Vec<_> = others.map(|dimension| &dimension.parameter).collect();
    let flow = generics::flow(model);
    let own = generics.params.iter().map(|parameter| match parameter {
        GenericParam::Lifetime(lifetime) => lifetime.lifetime.to_token_stream(),
        GenericParam::Type(ty) => ty.ident.to_token_stream(),
        GenericParam::Const(constant) => {
            let (ident, ty) = (&constant.ident, &constant.ty);
            quote!(const #ident: #ty)
        }
    });
    let own: Vec<TokenStream> = own.collect();
    let arguments = generics.params.iter().map(|parameter| match parameter {
        GenericParam::Lifetime(lifetime) => lifetime.lifetime.to_token_stream(),
        GenericParam::Type(ty) => ty.ident.to_token_stream(),
        GenericParam::Const(constant) => constant.ident.to_token_stream(),
    });
    let types: Vec<_> = generics.type_params().map(|ty| &ty.ident).collect();
    quote! {
        #[allow(dead_code)]
        #visibility type #ident<#(#own,)* #(#flow,)*> = ([(); #wrong], #(#types,)* #(#flow,)*);
        #[allow(dead_code)]
        #visibility type #builder<#(#own,)* #(#flow,)* #(#others = (),)* __State = ()> =
            (#ident<#(#arguments,)* #(#flow,)*>, #(#others,)* __State);
    }
}
