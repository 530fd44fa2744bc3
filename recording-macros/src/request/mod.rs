//! `request!`: JSON as a vendor documents it becomes a request, checked while it compiles.
//!
//! parse → expand: what is written, and the body as data. What the keys mean, only the declaration
//! of the request knows; the compiler asks it, by the functions of `recording_core::request`.

mod expand;
mod fill;
mod parse;
mod tokens;

use proc_macro2::TokenStream;
use syn::parse::Parser;

/// An expression of the type `Result<Request, Violations>`.
pub(crate) fn request(input: TokenStream) -> TokenStream {
    match parse::parse.parse2(input) {
        Ok(request) => expand::expand(&request),
        Err(error) => error.into_compile_error(),
    }
}
