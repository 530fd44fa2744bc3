//! The request as JSON: one line for each field, in the order of the declaration.

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::{Parameters, parameters};
use crate::modal::model::{Field, Model, Shape};

/// A mode of the author's may be called `S` or `D`, so no parameter here is.
pub(super) fn expand(model: &Model) -> TokenStream {
    let Model {
        core,
        ident,
        fields,
        ..
    } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let lines = fields.iter().map(expand_line);
    let deserialize = model.is_whole().then(|| expand_deserialize(model));
    quote! {
        #[automatically_derived]
        impl<#(#declared),*> #core::serde::Serialize for #ident<#(#arguments),*> {
            fn serialize<IntoSerializer: #core::serde::Serializer>(
                &self,
                serializer: IntoSerializer,
            ) -> ::core::result::Result<IntoSerializer::Ok, IntoSerializer::Error> {
                let mut out = #core::ObjectWriter::new(serializer);
                #(#lines)*
                out.end(&self.__extra)
            }
        }

        #deserialize
    }
}

fn expand_line(field: &Field) -> TokenStream {
    let Field {
        ident, key, shape, ..
    } = field;
    let put = match shape {
        Shape::Leaf | Shape::Tag(_) => quote!(put),
        Shape::List(_) => quote!(put_list),
        Shape::Nested { .. } | Shape::NestedList { .. } => quote!(put_object),
    };
    quote!(out.#put(#key, self.#ident.as_ref());)
}

fn expand_deserialize(model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let Parameters {
        arguments, bounded, ..
    } = parameters(model);
    quote! {
        /// By the same rules as `from_json`; all violations are the one error.
        #[automatically_derived]
        impl<'__de, #(#bounded),*> #core::serde::Deserialize<'__de> for #ident<#(#arguments),*> {
            fn deserialize<FromDeserializer: #core::serde::Deserializer<'__de>>(
                deserializer: FromDeserializer,
            ) -> ::core::result::Result<Self, FromDeserializer::Error> {
                #core::deserialize(deserializer)
            }
        }
    }
}
