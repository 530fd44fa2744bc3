//! Code that is written as text.
//!
//! It costs a fraction of what tokens cost that are made one by one, because rustc reads it with a
//! lexer that is optimised, as a macro is not. Its tokens have the span of the whole declaration:
//! so it is for what nobody is shown, and has no name in it that came with a span or a path.

use proc_macro2::{Delimiter, Group, LexError, Punct, Spacing, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::Visibility;

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

/// Text with tokens of the author's between: each piece of text is read when tokens follow it, so
/// that it has to close what it opens.
#[derive(Default)]
pub(crate) struct Source {
    text: String,
    tokens: TokenStream,
}

impl Source {
    pub(crate) fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.text.push_str(text);
            self.text.push(' ');
        }
    }

    /// By itself: to have one character read would cost more.
    pub(crate) fn comma(&mut self) {
        self.read();
        self.tokens.append(Punct::new(',', Spacing::Alone));
    }

    pub(crate) fn tokens(&mut self, tokens: &impl ToTokens) {
        self.read();
        tokens.to_tokens(&mut self.tokens);
    }

    /// `pub` is most often all there is to it.
    pub(crate) fn visibility(&mut self, visibility: &Visibility) {
        match visibility {
            Visibility::Public(_) => self.text("pub"),
            Visibility::Inherited => {}
            Visibility::Restricted(_) => self.tokens(visibility),
        }
    }

    /// What stands in parentheses or braces, if there are tokens in it.
    pub(crate) fn group(&mut self, delimiter: Delimiter, inside: Self) {
        self.read();
        self.tokens.append(Group::new(delimiter, inside.finish()));
    }

    pub(crate) fn finish(mut self) -> TokenStream {
        self.read();
        self.tokens
    }

    fn read(&mut self) {
        if !self.text.is_empty() {
            self.tokens.extend(tokens(&self.text));
            self.text.clear();
        }
    }
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
