//! What `#[modal]` generates. Nothing here can fail: the model is proven.

mod builder;
mod docs;
mod erased;
mod finish;
mod generics;
mod read;
mod request;
mod rules;
mod setters;
mod table;
mod write;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::Model;

pub(crate) fn expand(model: &Model) -> TokenStream {
    let parts = [
        request::expand(model),
        write::expand(model),
        read::expand(model),
        table::expand(model),
        rules::expand(model),
        builder::expand(model),
        setters::expand(model),
        finish::expand(model),
        erased::expand(model),
    ];
    parts.into_iter().collect()
}

/// The struct alone, so that a wrong declaration is told once and not again at each use.
pub(crate) fn expand_stub(model: &Model) -> TokenStream {
    let request = request::expand_struct(model);
    quote!(#[allow(dead_code)] #request)
}
