//! Collects every mistake in a declaration, so that one run tells them all.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Error;

/// The mistakes found so far.
#[derive(Default)]
pub(crate) struct Errors(Option<Error>);

impl Errors {
    /// Notes a mistake at the tokens it is about.
    pub(crate) fn push(&mut self, at: impl ToTokens, message: impl Display) {
        self.add(Error::new_spanned(at, message));
    }

    /// Notes a mistake that the parser found.
    pub(crate) fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    /// The value, or nothing and a note.
    pub(crate) fn note<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// Takes one of the mistakes out, as an expression, which rustc then takes for wrong already:
    /// what uses it is not told.
    pub(crate) fn take_expression(&mut self) -> Option<TokenStream> {
        let mut mistakes = self.0.take()?.into_iter();
        let first = mistakes.next()?;
        mistakes.for_each(|mistake| self.add(mistake));
        Some(first.into_compile_error())
    }

    /// All mistakes as `compile_error!`s; `None` where there are none.
    pub(crate) fn into_tokens(self) -> Option<TokenStream> {
        self.0.map(Error::into_compile_error)
    }
}
