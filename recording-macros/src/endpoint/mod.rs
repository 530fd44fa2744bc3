//! `#[endpoint]`: a struct becomes one operation of a service, its path checked against its fields.

mod parse;
mod template;

mod model;

mod check;
mod nearest;

mod expand;

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::ToTokens;

use self::parse::Declaration;
use crate::errors::Errors;

/// The struct and its `Endpoint`; or the struct, a stub in place of its `Endpoint`, and all
/// mistakes.
pub(crate) fn endpoint(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let Some(parsed) = errors.note(parse::parse_item(item.clone())) else {
        return errors.into_tokens().into_iter().chain([item]).collect();
    };
    let Some(arguments) = errors.note(parse::parse_arguments(arguments)) else {
        let bare = parsed.input.into_token_stream();
        return errors.into_tokens().into_iter().chain([bare]).collect();
    };
    let declaration = Declaration {
        arguments,
        item: parsed,
    };
    let endpoint = check::check(&declaration, &mut errors);
    match (errors.into_tokens(), endpoint) {
        (None, Some(endpoint)) => expand::expand(&endpoint),
        (errors, _) => {
            let stub = expand::expand_stub(&declaration);
            errors.into_iter().chain([stub]).collect()
        }
    }
}
