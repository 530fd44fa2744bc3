//! One rule as a trait.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

/// One rule: the trait, what it says when it is broken, and for whom it holds.
pub(crate) struct RuleTrait {
    pub(crate) name: Ident,
    pub(crate) parameters: Vec<Ident>,
    /// `type Is;`, for a tag.
    pub(crate) has_type: bool,
    pub(crate) supertrait: Option<TokenStream>,
    pub(crate) message: String,
    pub(crate) label: String,
    pub(crate) note: Option<String>,
    /// For the states of a builder, by their bare names.
    pub(crate) impls: Vec<Implementation>,
    /// For types of the declaration, whose paths are right beside it alone.
    pub(crate) impls_beside: Vec<Implementation>,
}

pub(crate) struct Implementation {
    pub(crate) generics: Vec<Ident>,
    pub(crate) arguments: Vec<TokenStream>,
    pub(crate) of: TokenStream,
    pub(crate) is: Option<TokenStream>,
}

impl Default for RuleTrait {
    fn default() -> Self {
        Self {
            name: format_ident!("Rule"),
            parameters: Vec::new(),
            has_type: false,
            supertrait: None,
            message: String::new(),
            label: String::new(),
            note: None,
            impls: Vec::new(),
            impls_beside: Vec::new(),
        }
    }
}

impl RuleTrait {
    /// The trait and its impls for states.
    pub(crate) fn declare(&self, visibility: &TokenStream) -> TokenStream {
        let Self {
            name,
            parameters,
            message,
            label,
            has_type,
            supertrait,
            impls,
            ..
        } = self;
        let (message, label) = (braces(message), braces(label));
        let note = self.note.as_ref().map(|note| {
            let note = braces(note);
            quote!(, note = #note)
        });
        let generics = (!parameters.is_empty()).then(|| quote!(<#(#parameters),*>));
        let associated = has_type.then(|| {
            quote! {
                /// The mode.
                type Is;
            }
        });
        let supertrait = supertrait.as_ref().map(|supertrait| quote!(: #supertrait));
        let impls = impls.iter().map(|one| one.expand(&name.to_token_stream()));
        quote! {
            #[diagnostic::on_unimplemented(message = #message, label = #label #note)]
            #visibility trait #name #generics #supertrait { #associated }
            #(#impls)*
        }
    }

    pub(crate) fn implement_beside(&self, module: &Ident) -> TokenStream {
        let name = &self.name;
        let path = quote!(#module::#name);
        self.impls_beside
            .iter()
            .map(|one| one.expand(&path))
            .collect()
    }
}

/// The names of modes stand in single braces; every other brace is text.
pub(crate) fn braces(text: &str) -> String {
    text.replace('{', "{{")
        .replace('}', "}}")
        .replace('\u{1}', "{")
        .replace('\u{2}', "}")
}

/// `{Self}` or `{M}`, to be replaced by rustc.
pub(crate) fn hole(name: &str) -> String {
    format!("\u{1}{name}\u{2}")
}

impl Implementation {
    pub(crate) fn of(of: TokenStream) -> Self {
        Self {
            generics: Vec::new(),
            arguments: Vec::new(),
            of,
            is: None,
        }
    }

    fn expand(&self, path: &TokenStream) -> TokenStream {
        let Self {
            generics,
            arguments,
            of,
            is,
        } = self;
        let generics = (!generics.is_empty()).then(|| quote!(<#(#generics),*>));
        let arguments = (!arguments.is_empty()).then(|| quote!(<#(#arguments),*>));
        let is = is.as_ref().map(|is| quote!(type Is = #is;));
        quote! {
            #[diagnostic::do_not_recommend]
            impl #generics #path #arguments for #of { #is }
        }
    }
}
