//! `#[modal]`: a struct becomes a request whose fields depend on modes.
//!
//! parse → model → check → expand: what is written, what it means, whether it can be meant, what
//! it becomes.

mod check;
mod expand;
mod model;
mod parse;

use proc_macro2::TokenStream;

use crate::errors::Errors;

/// The request and its builder; or the mistakes of the declaration, all of them.
pub(crate) fn modal(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let model = parse::parse(arguments, item, &mut errors).map(|declaration| {
        let model = model::resolve(declaration, &mut errors);
        check::check(&model, &mut errors);
        model
    });
    match (errors.into_tokens(), model) {
        (None, Some(model)) => expand::expand(&model),
        (Some(errors), Some(model)) => [errors, expand::expand_stub(&model)].into_iter().collect(),
        (errors, None) => errors.unwrap_or_default(),
    }
}
