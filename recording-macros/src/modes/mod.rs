//! `#[modes]`: an enum becomes a closed set of modes, with a marker type for each.

mod check;
mod expand;
mod parse;

use proc_macro2::TokenStream;

use crate::errors::Errors;

/// The item that the attribute stands on, extended; or its mistakes, all of them.
pub(crate) fn modes(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let Some(set) = parse::parse(arguments, item.clone(), &mut errors) else {
        return [errors.into_tokens().unwrap_or_default(), item]
            .into_iter()
            .collect();
    };
    check::check(&set, &mut errors);
    match errors.into_tokens() {
        None => expand::expand(&set),
        Some(errors) => [errors, expand::expand(&set.mended())]
            .into_iter()
            .collect(),
    }
}
