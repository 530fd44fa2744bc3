//! The path to `recording-core` in generated code.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Path;

/// `::recording_core::__private`, or where the declaration says the crate is. It stands in so many
/// places that its tokens are made once.
#[derive(Clone)]
pub(crate) struct Core(Vec<TokenTree>);

impl Core {
    pub(crate) fn new(renamed: Option<Path>) -> Self {
        let path = match renamed {
            Some(path) => quote!(#path::__private),
            None => quote!(::recording_core::__private),
        };
        Self(path.into_iter().collect())
    }
}

impl ToTokens for Core {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}
