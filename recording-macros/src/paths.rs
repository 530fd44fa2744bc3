//! The path to `recording-core` in generated code.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Path;

/// `::recording_core::__private`, or where the declaration says the crate is.
#[derive(Clone)]
pub(crate) struct Core(Option<Path>);

impl Core {
    pub(crate) const fn new(renamed: Option<Path>) -> Self {
        Self(renamed)
    }
}

impl ToTokens for Core {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match &self.0 {
            Some(path) => quote!(#path::__private).to_tokens(tokens),
            None => quote!(::recording_core::__private).to_tokens(tokens),
        }
    }
}
