//! The form of a request whose mode is known only at run time: an enum with a variant for each
//! mode in which the request exists.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::generics::{Parameters, parameters};
use super::table::maybe_rule_ref;
use crate::modal::model::{Dimension, Model};
use crate::modal::parse::DimensionKind;
use crate::names::plain;

pub(super) fn expand(model: &Model) -> TokenStream {
    let dimension = model.dimensions_of(DimensionKind::Flow).next();
    let Some((any, dimension)) = model.any.as_ref().zip(dimension) else {
        return TokenStream::new();
    };
    let erased = Erased {
        model,
        any,
        dimension,
    };
    let parts = [
        erased.expand_enum(),
        erased.expand_eq(),
        erased.expand_conversions(),
        erased.expand_inherent(),
        erased.expand_serialize(),
    ];
    parts.into_iter().collect()
}

struct Erased<'a> {
    model: &'a Model,
    any: &'a Ident,
    dimension: &'a Dimension,
}

impl Erased<'_> {
    /// The modes in which the request exists, each with the request's type in it.
    fn variants(&self) -> Vec<(Ident, TokenStream)> {
        let existing = self.dimension.existing();
        let modes = self.dimension.modes.iter().enumerate();
        let modes = modes.filter(|(place, _)| existing.has(*place));
        modes
            .map(|(place, mode)| (mode.ident.clone(), self.request_in(place)))
            .collect()
    }

    fn request_in(&self, mode: usize) -> TokenStream {
        let (ident, marker) = (&self.model.ident, self.dimension.marker(mode));
        let own = self.own_arguments();
        quote!(#ident<#(#own,)* #marker>)
    }

    /// The author's own parameters: all but the mode, which comes last.
    fn own_arguments(&self) -> Vec<TokenStream> {
        let Parameters { mut arguments, .. } = parameters(self.model);
        arguments.pop();
        arguments
    }

    fn own_declared(&self) -> Vec<TokenStream> {
        let Parameters { mut declared, .. } = parameters(self.model);
        declared.pop();
        declared
    }

    fn expand_enum(&self) -> TokenStream {
        let core = &self.model.core;
        let (visibility, any) = (&self.model.visibility, self.any);
        let declared = self.own_declared();
        let doc = format!(
            " A [`{}`] whose {} is known only at run time.",
            plain(&self.model.ident),
            self.dimension.noun
        );
        let variants = self.variants().into_iter().map(|(mode, request)| {
            let doc = format!(" In {} `{}`.", self.dimension.noun, plain(&mode));
            quote!(#[doc = #doc] #mode(#request),)
        });
        quote! {
            #[doc = #doc]
            #[derive(#core::Clone, #core::fmt::Debug)]
            #visibility enum #any<#(#declared),*> { #(#variants)* }
        }
    }

    /// By hand: a derive would have the author's lints ask for `Eq`.
    fn expand_eq(&self) -> TokenStream {
        let core = &self.model.core;
        let (any, declared, arguments) = (self.any, self.own_declared(), self.own_arguments());
        let variants = self.variants();
        let modes: Vec<&Ident> = variants.iter().map(|(mode, _)| mode).collect();
        let different = (variants.len() > 1).then(|| quote!(_ => false,));
        quote! {
            #[automatically_derived]
            impl<#(#declared),*> #core::PartialEq for #any<#(#arguments),*> {
                fn eq(&self, other: &Self) -> #core::bool {
                    match (self, other) {
                        #((Self::#modes(left), Self::#modes(right)) => left == right,)*
                        #different
                    }
                }
            }
        }
    }

    fn expand_conversions(&self) -> TokenStream {
        let core = &self.model.core;
        let (any, declared, arguments) = (self.any, self.own_declared(), self.own_arguments());
        let conversions = self.variants().into_iter().map(|(mode, request)| {
            quote! {
                #[automatically_derived]
                impl<#(#declared),*> #core::From<#request> for #any<#(#arguments),*> {
                    fn from(request: #request) -> Self {
                        Self::#mode(request)
                    }
                }
            }
        });
        conversions.collect()
    }

    fn expand_inherent(&self) -> TokenStream {
        let Model {
            core,
            visibility,
            ident,
            ..
        } = self.model;
        let (any, declared, arguments) = (self.any, self.own_declared(), self.own_arguments());
        let (set, noun, name) = (&self.dimension.set, &self.dimension.noun, plain(ident));
        let modes: Vec<Ident> = self.variants().into_iter().map(|(mode, _)| mode).collect();
        let requests: Vec<TokenStream> = self
            .variants()
            .into_iter()
            .map(|(_, request)| request)
            .collect();
        let absent_modes = self.dimension.modes.iter();
        let absent_modes = absent_modes
            .filter(|mode| mode.absent)
            .map(|mode| &mode.ident);
        let absent = (modes.len() < self.dimension.modes.len()).then(|| {
            let rule = maybe_rule_ref(self.model.exists.as_ref(), self.model);
            quote!(other => #core::Err(#core::does_not_exist(#name, #noun, other, #rule)),)
        });
        let mode_doc = format!(" The {noun} of the request.");
        quote! {
            impl<#(#declared),*> #any<#(#arguments),*> {
                #[doc = #mode_doc]
                #[must_use]
                #visibility const fn mode(&self) -> #set {
                    match self { #(Self::#modes(_) => #set::#modes,)* }
                }

                /// Reads the request of a mode from JSON, by the same rules as the builder's.
                ///
                /// # Errors
                ///
                /// Every violation at once, in the order of the document.
                #visibility fn from_json(
                    mode: #set,
                    json: &#core::str,
                ) -> #core::Result<Self, #core::Violations> {
                    match mode {
                        #(#set::#modes => #core::Result::map(#core::from_json::<#requests>(json), Self::#modes),)*
                        #absent
                    }
                }

                /// Reads the request of a mode that is given as on the wire. Of several modes with
                /// one wire value, the body tells which it is: the one that it fits.
                ///
                /// # Errors
                ///
                /// Every violation at once, in the order of the document; those of the mode that
                /// the body fits best.
                #visibility fn from_wire(
                    mode: &#core::str,
                    json: &#core::str,
                ) -> #core::Result<Self, #core::Violations> {
                    #core::best_fit(
                        mode,
                        &[#(#set::#modes),*],
                        &[#(#set::#absent_modes),*],
                        |mode| Self::from_json(mode, json),
                    )
                }
            }
        }
    }

    fn expand_serialize(&self) -> TokenStream {
        let core = &self.model.core;
        let (any, declared, arguments) = (self.any, self.own_declared(), self.own_arguments());
        let modes = self.variants().into_iter().map(|(mode, _)| mode);
        quote! {
            #[automatically_derived]
            impl<#(#declared),*> #core::serde::Serialize for #any<#(#arguments),*> {
                fn serialize<IntoSerializer: #core::serde::Serializer>(
                    &self,
                    serializer: IntoSerializer,
                ) -> #core::Result<IntoSerializer::Ok, IntoSerializer::Error> {
                    match self {
                        #(Self::#modes(request) => #core::serde::Serialize::serialize(request, serializer),)*
                    }
                }
            }
        }
    }
}
