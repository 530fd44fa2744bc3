//! How `request!` reaches each field: where it is, and what an expression must be for it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::generics::{Parameters, parameters};
use super::rules::respan;
use crate::modal::model::{Field, Model, Shape, TypedBy, is_primitive};

pub(super) fn expand(model: &Model) -> TokenStream {
    let core = &model.core;
    let fields = model.fields.iter().enumerate();
    let fields = fields.map(|(place, field)| match &field.typed_by {
        None => expand_slot(place, field, None, &expand_way(field, model), model),
        Some(typed) => expand_typed(place, field, typed, model),
    });
    let fields: TokenStream = fields.collect();
    let nobody = expand_impl(
        &quote!({ #core::request::NOBODY }),
        None,
        &quote!(#core::request::Poison),
        &quote!(#core::request::nowhere()),
        model,
    );
    quote!(#fields #nobody)
}

/// One way for each mode that names a type, and one for a mode that only the run knows.
fn expand_typed(place: usize, field: &Field, typed: &TypedBy, model: &Model) -> TokenStream {
    let core = &model.core;
    let (dimension, name) = (&model.dimensions[typed.dimension], &typed.name);
    let markers = dimension.markers();
    let of_modes = (0..dimension.modes.len()).map(|mode| {
        let marker = dimension.marker(mode);
        let way = quote!(#core::request::NumberOf<<#marker as #markers::Types>::#name>);
        let way = respan(way, typed.rule.span);
        let mode = Literal::usize_unsuffixed(mode);
        expand_slot(place, field, Some(&quote!(#mode)), &way, model)
    });
    let raw = quote!(#core::request::AnyNumber);
    let nobody = quote!({ #core::request::NOBODY });
    let of_run = expand_slot(place, field, Some(&nobody), &raw, model);
    of_modes.chain([of_run]).collect()
}

fn expand_way(field: &Field, model: &Model) -> TokenStream {
    let (core, ty) = (&model.core, &field.ty);
    let way = match &field.shape {
        Shape::Leaf if is_primitive(ty) => quote!(Exactly<#ty>),
        Shape::Leaf | Shape::Tag(_) => quote!(AnythingInto<#ty>),
        Shape::List(item) => quote!(ListOf<#item>),
        Shape::Nested { .. } => quote!(ObjectOf<#ty>),
        Shape::NestedList { item, .. } => quote!(ObjectsOf<#item>),
    };
    quote!(#core::request::#way)
}

fn expand_slot(
    place: usize,
    field: &Field,
    mode: Option<&TokenStream>,
    way: &TokenStream,
    model: &Model,
) -> TokenStream {
    let (place, ident) = (Literal::usize_unsuffixed(place), &field.ident);
    expand_impl(&quote!(#place), mode, way, &quote!(&mut self.#ident), model)
}

fn expand_impl(
    place: &TokenStream,
    mode: Option<&TokenStream>,
    way: &TokenStream,
    slot: &TokenStream,
    model: &Model,
) -> TokenStream {
    let (core, ident) = (&model.core, &model.ident);
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let any = mode
        .is_none()
        .then(|| quote!(const __MODE: ::core::primitive::usize));
    let mode = mode.cloned().unwrap_or_else(|| quote!(__MODE));
    quote! {
        #[automatically_derived]
        impl<#(#declared,)* #any> #core::request::Slot<#place, #mode> for #ident<#(#arguments),*> {
            type By = #way;

            fn slot(&mut self) -> &mut ::core::option::Option<<#way as #core::request::Way>::Value> {
                #slot
            }
        }
    }
}
