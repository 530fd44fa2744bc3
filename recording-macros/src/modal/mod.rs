//! `#[modal]`: a struct becomes a request whose fields depend on modes.
//!
//! parse → model → check → expand: what is written, what it means, whether it can be meant, what
//! it becomes.

mod check;
mod expand;
mod model;
mod parse;
mod resolve;

use proc_macro2::TokenStream;

use crate::errors::Errors;

/// The request and its builder; or the mistakes of the declaration, all of them.
pub(crate) fn modal(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let model = parse::parse(arguments, item, &mut errors).map(|declaration| {
        let model = resolve::resolve(declaration, &mut errors);
        check::check(&model, &mut errors);
        model
    });
    let expanded = model.map(|model| match errors.take_expression() {
        None => expand::expand(&model),
        Some(wrong) => expand::expand_stub(&model, &wrong),
    });
    let expanded = expanded.unwrap_or_default();
    let errors = errors.into_tokens().unwrap_or_default();
    [errors, expanded].into_iter().collect()
}
