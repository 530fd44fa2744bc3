//! The request as JSON, for serde.

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::{Parameters, parameters};
use crate::modal::model::Model;

/// A mode of the author's may be called `S` or `D`, so no parameter here is.
pub(super) fn expand(model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let deserialize = model.is_whole().then(|| expand_deserialize(model));
    quote! {
        #[automatically_derived]
        impl<#(#declared),*> #core::serde::Serialize for #ident<#(#arguments),*> {
            fn serialize<IntoSerializer: #core::serde::Serializer>(
                &self,
                serializer: IntoSerializer,
            ) -> #core::Result<IntoSerializer::Ok, IntoSerializer::Error> {
                #core::serialize(self, serializer)
            }
        }

        #deserialize
    }
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
            ) -> #core::Result<Self, FromDeserializer::Error> {
                #core::deserialize(deserializer)
            }
        }
    }
}
