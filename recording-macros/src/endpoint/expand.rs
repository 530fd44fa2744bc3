//! What `#[endpoint]` generates: the struct, its `Endpoint`, and a trait of the modes it exists in.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Ident, Type};

use super::model::{Body, Endpoint, Header, ModeParameter, Piece};
use super::parse::Declaration;
use crate::names::plain;
use crate::paths::Core;

pub(crate) fn expand(endpoint: &Endpoint) -> TokenStream {
    let item = &endpoint.item;
    let rules = endpoint
        .modes
        .iter()
        .map(|modes| expand_rule(endpoint, modes));
    let endpoint = expand_endpoint(endpoint);
    quote! {
        #item
        #(#rules)*
        #endpoint
    }
}

/// The struct, and an `Endpoint` that keeps its uses from failing over mistakes told already.
pub(crate) fn expand_stub(declaration: &Declaration) -> TokenStream {
    let Declaration { arguments, item } = declaration;
    let input = &item.input;
    let Some(answer) = arguments.answers.first() else {
        return input.to_token_stream();
    };
    let core = Core::new(arguments.cores.first().cloned());
    let ident = &input.ident;
    let (impl_generics, type_generics, where_clause) = input.generics.split_for_impl();
    quote! {
        #input

        #[automatically_derived]
        impl #impl_generics #core::Endpoint for #ident #type_generics #where_clause {
            const METHOD: #core::Method = #core::Method::GET;
            const TEMPLATE: &'static ::core::primitive::str = "";
            type Answer = #answer;

            fn path(&self) -> ::std::string::String {
                loop {}
            }

            fn body(&self) -> #core::EncodedBody {
                loop {}
            }
        }
    }
}

/// One marker trait speaks for the modes: rustc then tells a wrong mode in our words.
fn expand_rule(endpoint: &Endpoint, modes: &ModeParameter) -> TokenStream {
    let Endpoint { core, item, .. } = endpoint;
    let (visibility, name) = (&item.vis, plain(&item.ident));
    let (rule, set, noun) = (modes.rule(&item.ident), &modes.set, modes.noun());
    let doc = format!(" The {noun}s in which [`{name}`] exists.");
    let message = format!("`{name}` does not exist in {noun} `{{Self}}`");
    let label = format!("not an operation of this {noun}");
    let note = format!("`{name}` exists in: {}", listed(&modes.modes));
    let markers = modes.markers();
    quote! {
        #[doc = #doc]
        #[doc(hidden)]
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
        #visibility trait #rule: #core::Marker<Set = #set> {}

        #(
            #[diagnostic::do_not_recommend]
            #[automatically_derived]
            impl #rule for #markers {}
        )*
    }
}

fn expand_endpoint(endpoint: &Endpoint) -> TokenStream {
    let Endpoint {
        core,
        item,
        method,
        template,
        answer,
        ..
    } = endpoint;
    let ident = &item.ident;
    let generics = bounded_generics(endpoint);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let pieces = endpoint
        .pieces
        .iter()
        .map(|piece| expand_piece(core, piece));
    let body = expand_body(core, endpoint.body.as_ref());
    let headers = expand_headers(&endpoint.headers);
    quote! {
        #[automatically_derived]
        impl #impl_generics #core::Endpoint for #ident #type_generics #where_clause {
            const METHOD: #core::Method = #core::Method::#method;
            const TEMPLATE: &'static ::core::primitive::str = #template;
            #headers
            type Answer = #answer;

            fn path(&self) -> ::std::string::String {
                #core::path(&[#(#pieces),*])
            }

            fn body(&self) -> #core::EncodedBody {
                #body
            }
        }
    }
}

/// The struct's generics with our bounds, each at the place in the declaration that asks for it.
fn bounded_generics(endpoint: &Endpoint) -> Generics {
    let Endpoint {
        core,
        item,
        modes,
        body,
        ..
    } = endpoint;
    let mut generics = item.generics.clone();
    let serialize = body
        .as_ref()
        .filter(|body| depends_on(&body.ty, &generics))
        .map(|body| {
            let ty = &body.ty;
            syn::parse_quote_spanned!(ty.span()=> #ty: #core::serde::Serialize)
        });
    let exists = modes.iter().map(|modes| {
        let (parameter, rule) = (&modes.parameter, modes.rule(&item.ident));
        syn::parse_quote_spanned!(parameter.span()=> #parameter: #rule)
    });
    let predicates: Vec<syn::WherePredicate> = exists.chain(serialize).collect();
    if !predicates.is_empty() {
        generics.make_where_clause().predicates.extend(predicates);
    }
    generics
}

fn expand_piece(core: &Core, piece: &Piece) -> TokenStream {
    match piece {
        Piece::Text(text) => quote!(#core::PathPiece::Text(#text)),
        Piece::Field { ident, ty } => {
            // A type that is not `Display` is told at the field; `self` stays the method's own.
            let span = ty.resolved_at(Span::call_site());
            quote_spanned!(span=> #core::PathPiece::Value(&self.#ident))
        }
        Piece::Mode(parameter) => {
            quote!(#core::PathPiece::Value(&<#parameter as #core::Marker>::WIRE_TEXT))
        }
    }
}

/// Nothing where there are none: the trait says so.
fn expand_headers(headers: &[Header]) -> Option<TokenStream> {
    let pairs = headers
        .iter()
        .map(|Header { name, value }| quote!((#name, #value)));
    let str = quote!(&'static ::core::primitive::str);
    (!headers.is_empty()).then(|| quote!(const HEADERS: &'static [(#str, #str)] = &[#(#pairs),*];))
}

fn expand_body(core: &Core, body: Option<&Body>) -> TokenStream {
    let Some(Body { ident, ty }) = body else {
        return quote!(#core::no_body());
    };
    let span = ty.span().resolved_at(Span::call_site());
    quote_spanned!(span=> #core::json_body(&self.#ident))
}

/// Does the type mention a type parameter? A bound on any other would be a trivial one.
fn depends_on(ty: &Type, generics: &Generics) -> bool {
    fn mentions(tokens: TokenStream, generics: &Generics) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => generics.type_params().any(|known| known.ident == ident),
            TokenTree::Group(group) => mentions(group.stream(), generics),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    mentions(ty.to_token_stream(), generics)
}

fn listed(modes: &[Ident]) -> String {
    let modes: Vec<String> = modes
        .iter()
        .map(|mode| format!("`{}`", plain(mode)))
        .collect();
    modes.join(", ")
}
