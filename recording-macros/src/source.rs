//! Code that is written as text.
//!
//! It costs a fraction of what tokens cost that are made one by one, because rustc reads it with a
//! lexer that is optimised, as a macro is not. Its tokens have the span of the whole declaration:
//! so it is for what nobody is shown, and has no name in it that came with a span or a path.

use proc_macro2::{LexError, TokenStream};
use quote::quote;

/// The tokens of a text.
pub(crate) fn tokens(text: &str) -> TokenStream {
    read(text).unwrap_or_else(|message| quote!(::core::compile_error!(#message);))
}

/// Within rustc by its own lexer alone: `proc-macro2` would read the text once more before.
fn read(text: &str) -> Result<TokenStream, String> {
    if proc_macro::is_available() {
        let tokens: Result<proc_macro::TokenStream, _> = text.parse();
        return tokens
            .map(TokenStream::from)
            .map_err(|wrong| wrong.to_string());
    }
    text.parse().map_err(|wrong: LexError| wrong.to_string())
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn a_text_becomes_its_tokens() {
        assert_eq!(tokens("impl A for B {}").to_string(), "impl A for B { }");
    }

    #[test]
    fn what_is_no_rust_is_not_left_out_silently() {
        assert!(
            tokens("impl A for B {")
                .to_string()
                .contains("compile_error")
        );
    }
}
