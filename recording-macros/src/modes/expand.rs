//! What `#[modes]` generates: the enum, its wire values, and a module with its markers.

use proc_macro2::{Group, Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::spanned::Spanned;
use syn::{Attribute, Ident, Lit, LitInt, Type};

use super::parse::{Mode, ModeSet};
use crate::names::{camel, marker_module, plain, snake};
use crate::visibility::one_deeper;

pub(crate) fn expand(set: &ModeSet) -> TokenStream {
    let values = [
        expand_enum(set),
        expand_mode_set(set),
        expand_kind(set),
        expand_as_ref(set),
        expand_wire(set),
    ];
    let values = values.into_iter().collect();
    if set.values {
        return values;
    }
    let markers = [
        values,
        expand_markers(set),
        expand_facts(set),
        expand_types(set),
    ];
    markers.into_iter().collect()
}

fn expand_enum(set: &ModeSet) -> TokenStream {
    let ModeSet {
        attributes,
        visibility,
        ident,
        modes,
        ..
    } = set;
    let variants = modes.iter().map(
        |Mode {
             attributes, ident, ..
         }| quote!(#(#attributes)* #ident,),
    );
    quote! {
        #(#attributes)*
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
        )]
        #visibility enum #ident { #(#variants)* }
    }
}

fn expand_mode_set(set: &ModeSet) -> TokenStream {
    let ModeSet {
        core, ident, modes, ..
    } = set;
    let noun = snake(&plain(ident)).replace('_', " ");
    let infos = modes.iter().map(|mode| {
        let name = plain(&mode.ident);
        let wire = expand_wire_value(set, mode);
        quote!(#core::ModeInfo { name: #name, wire: #wire },)
    });
    let places = modes.iter().enumerate().map(|(place, mode)| {
        let mode = &mode.ident;
        let place = Literal::usize_unsuffixed(place);
        quote!(#place => ::core::option::Option::Some(Self::#mode),)
    });
    quote! {
        #[automatically_derived]
        impl #core::ModeSet for #ident {
            const MODES: &'static [#core::ModeInfo] = &[#(#infos)*];
            const NOUN: &'static ::core::primitive::str = #noun;

            fn index(self) -> ::core::primitive::usize {
                self as ::core::primitive::usize
            }

            fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
                match index {
                    #(#places)*
                    _ => ::core::option::Option::None,
                }
            }
        }
    }
}

/// What it is in JSON, for `request!`.
fn expand_kind(set: &ModeSet) -> TokenStream {
    let ModeSet {
        core,
        visibility,
        ident,
        ..
    } = set;
    quote! {
        #[automatically_derived]
        impl #ident {
            #[doc(hidden)]
            #visibility const WIRE: #core::WireKind =
                #core::WireKind::Mode(<Self as #core::ModeSet>::MODES);
        }
    }
}

/// A mode that is a string on the wire can be lent as one.
fn expand_as_ref(set: &ModeSet) -> TokenStream {
    let ident = &set.ident;
    let is_number = |mode: &Mode| matches!(mode.wire, Some(Lit::Int(_)));
    if set.modes.is_empty() || set.modes.iter().any(is_number) {
        return TokenStream::new();
    }
    let arms = set.modes.iter().map(|mode| {
        let (text, mode) = (mode.wire_text(), &mode.ident);
        quote!(Self::#mode => #text,)
    });
    quote! {
        /// As on the wire.
        #[automatically_derived]
        impl ::core::convert::AsRef<::core::primitive::str> for #ident {
            fn as_ref(&self) -> &::core::primitive::str {
                match self { #(#arms)* }
            }
        }
    }
}

fn expand_wire_value(set: &ModeSet, mode: &Mode) -> TokenStream {
    let core = &set.core;
    match &mode.wire {
        Some(Lit::Int(number)) => {
            let number = LitInt::new(number.base10_digits(), number.span());
            quote!(#core::Wire::Number(#number))
        }
        Some(wire) => quote!(#core::Wire::Text(#wire)),
        None => {
            let text = mode.implied_wire();
            quote!(#core::Wire::Text(#text))
        }
    }
}

fn expand_wire(set: &ModeSet) -> TokenStream {
    let ModeSet { core, ident, .. } = set;
    quote! {
        #[automatically_derived]
        impl #core::serde::Serialize for #ident {
            fn serialize<S: #core::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                #core::serialize_mode(*self, serializer)
            }
        }

        #[automatically_derived]
        impl<'de> #core::serde::Deserialize<'de> for #ident {
            fn deserialize<D: #core::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #core::deserialize_mode(deserializer)
            }
        }

        /// As on the wire.
        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&#core::ModeSet::wire(*self), f)
            }
        }
    }
}

fn expand_markers(set: &ModeSet) -> TokenStream {
    let ModeSet {
        core,
        visibility,
        ident,
        modes,
        ..
    } = set;
    let module = marker_module(ident);
    let inner = one_deeper(visibility);
    let doc = format!(
        " The modes of [`{0}`](super::{0}), each as a type: builders know the mode by it.",
        plain(ident)
    );
    let markers = modes.iter().map(|mode| expand_marker(mode, &inner));
    let types = expand_types_trait(set, &inner);
    let facts = modes.iter().map(|mode| &mode.ident);
    let impls = modes.iter().enumerate().map(|(place, mode)| {
        let text = mode.wire_text();
        let mode = &mode.ident;
        let place = Literal::usize_unsuffixed(place);
        quote! {
            #[automatically_derived]
            impl #core::Marker for #module::#mode {
                type Set = #ident;
                const MARKER: Self = Self;
                const VALUE: #ident = #ident::#mode;
                const INDEX: ::core::primitive::usize = #place;
                const WIRE_TEXT: &'static ::core::primitive::str = #text;
            }
        }
    });
    quote! {
        #[doc = #doc]
        #visibility mod #module {
            #(#markers)*
            #types

            /// Which mode it is: `Here` for itself, `Elsewhere` for every other.
            #[doc(hidden)]
            #inner trait Facts { #(#[doc(hidden)] type #facts;)* }
        }
        #(#impls)*
    }
}

/// A rule about one mode asks a marker for that mode, and so can say its name literally. A tag that
/// is not chosen, or known only at run time, is nowhere: it breaks no rule while this compiles.
fn expand_facts(set: &ModeSet) -> TokenStream {
    let ModeSet {
        core, ident, modes, ..
    } = set;
    let module = marker_module(ident);
    let of_modes = modes.iter().map(|mode| {
        let ident = &mode.ident;
        (quote!(#module::#ident), Some(ident))
    });
    let of_others = [(quote!(#core::Undecided), None), (quote!(#core::Dyn), None)];
    let impls = of_modes.chain(of_others).map(|(of, here)| {
        let facts = modes.iter().map(|Mode { ident, .. }| {
            let fact = if Some(ident) == here {
                quote!(Here)
            } else {
                quote!(Elsewhere)
            };
            quote!(type #ident = #core::#fact;)
        });
        quote! {
            #[diagnostic::do_not_recommend]
            #[automatically_derived]
            impl #module::Facts for #of { #(#facts)* }
        }
    });
    impls.collect()
}

fn expand_marker(mode: &Mode, visibility: &TokenStream) -> TokenStream {
    let ident = &mode.ident;
    let docs: Vec<&Attribute> = mode
        .attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"))
        .collect();
    let fallback = docs.is_empty().then(|| {
        let doc = format!(" The mode `{}`.", plain(ident));
        quote!(#[doc = #doc])
    });
    quote! {
        #(#docs)*
        #fallback
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
        )]
        #visibility struct #ident;
    }
}

fn expand_types_trait(set: &ModeSet, visibility: &TokenStream) -> Option<TokenStream> {
    let core = &set.core;
    if set.typed.is_empty() {
        return None;
    }
    let tag = camel(&snake(&plain(&set.ident)));
    let setter = snake(&plain(&set.ident));
    let message = format!("`{tag}` is not chosen yet");
    let label = format!("call `.{setter}(..)` before this");
    let names = set.typed.iter().map(|name| {
        let doc = format!(" The `{}` of the mode.", plain(name));
        quote!(#[doc = #doc] type #name: #core::TypedNumber;)
    });
    Some(quote! {
        /// The types that a mode names.
        #[diagnostic::on_unimplemented(message = #message, label = #label)]
        #visibility trait Types { #(#names)* }
    })
}

fn expand_types(set: &ModeSet) -> TokenStream {
    let core = &set.core;
    if set.typed.is_empty() {
        return TokenStream::new();
    }
    let module = marker_module(&set.ident);
    let of_modes = set.modes.iter().map(|mode| {
        let types = mode
            .types
            .iter()
            .map(|(name, ty)| quote!(type #name = #ty;));
        let ident = &mode.ident;
        expand_types_impl(&quote!(#module::#ident), &module, types)
    });
    let raw = set
        .typed
        .iter()
        .map(|name| quote!(type #name = ::core::primitive::u32;));
    let of_dyn = expand_types_impl(&quote!(#core::Dyn), &module, raw);
    let named = set
        .modes
        .iter()
        .flat_map(|mode| mode.types.iter().map(|(_, ty)| ty));
    let numbers = named.map(|ty| expand_proof_of_numbers(ty, set));
    quote!(#(#of_modes)* #of_dyn #(#numbers)*)
}

/// With one span throughout: rustc marks the type then, and not the attribute.
fn expand_proof_of_numbers(ty: &Type, set: &ModeSet) -> TokenStream {
    let core = &set.core;
    let span = ty.span();
    let proof = quote!(const _: () = #core::assert_numbers(<#ty as #core::ModeSet>::MODES););
    respan(proof, span)
}

fn respan(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let mut group = Group::new(group.delimiter(), respan(group.stream(), span));
            group.set_span(span);
            group.into()
        }
        mut token => {
            token.set_span(span);
            token
        }
    });
    tokens.collect()
}

fn expand_types_impl(
    of: &TokenStream,
    module: &Ident,
    types: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    quote! {
        #[diagnostic::do_not_recommend]
        #[automatically_derived]
        impl #module::Types for #of { #(#types)* }
    }
}
