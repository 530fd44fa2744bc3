//! How `request!` reaches each field: where it is, and what an expression must be for it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::generics::{Parameters, parameters};
use super::rules::respan;
use crate::modal::model::{Field, Model, Shape, TypedBy, is_primitive};

/// How many fields are in a group, and how many groups in a group of these.
const GROUP: usize = 8;

pub(super) fn expand(model: &Model) -> TokenStream {
    let (core, ident) = (&model.core, &model.ident);
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let ways = model.fields.iter().map(|field| expand_way(field, model));
    let ways = grouped(grouped(grouped(ways.collect())));
    let slots = model.fields.iter().map(|field| {
        let ident = &field.ident;
        quote!(&mut self.#ident)
    });
    let slots = grouped(grouped(grouped(slots.collect())));
    let typed = model.fields.iter().filter_map(|field| {
        let typed = field.typed_by.as_ref()?;
        Some(expand_typed(field, typed, model))
    });
    quote! {
        #[automatically_derived]
        impl<#(#declared),*> #core::request::Slots for #ident<#(#arguments),*> {
            type Ways = #(#ways)*;

            fn slots<'__a>(&'__a mut self) -> <Self::Ways as #core::request::Reach>::Slots<'__a>
            where
                Self::Ways: '__a,
            {
                #(#slots)*
            }
        }

        #(#typed)*
    }
}

/// Tuples of eight, at least one; the last is filled up.
fn grouped(mut all: Vec<TokenStream>) -> Vec<TokenStream> {
    all.resize(all.len().next_multiple_of(GROUP).max(GROUP), quote!(()));
    let groups = all.chunks(GROUP);
    groups.map(|group| quote!((#(#group,)*))).collect()
}

fn expand_way(field: &Field, model: &Model) -> TokenStream {
    let (core, ty) = (&model.core, &field.ty);
    let way = match (&field.typed_by, &field.shape) {
        (Some(_), _) => {
            let place = Literal::usize_unsuffixed(field.place);
            quote!(TypedBy<Self, #place>)
        }
        (None, Shape::Leaf) if is_primitive(ty) => quote!(Exactly<#ty>),
        (None, Shape::Leaf | Shape::Tag(_)) => quote!(AnythingInto<#ty>),
        (None, Shape::List(item)) => quote!(ListOf<#item>),
        (None, Shape::Nested { .. }) => quote!(ObjectOf<#ty>),
        (None, Shape::NestedList { item, .. }) => quote!(ObjectsOf<#item>),
    };
    quote!(#core::request::#way)
}

/// One way for each mode that names a type, and one for a mode that only the run knows.
fn expand_typed(field: &Field, typed: &TypedBy, model: &Model) -> TokenStream {
    let (core, ident) = (&model.core, &model.ident);
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let (dimension, name) = (&model.dimensions[typed.dimension], &typed.name);
    let markers = dimension.markers();
    let named = respan(quote!(#markers::Types), typed.rule.span);
    let place = Literal::usize_unsuffixed(field.place);
    let expand_impl = |mode: TokenStream, way: TokenStream| {
        quote! {
            #[automatically_derived]
            impl<#(#declared),*> #core::request::Typed<#place, #mode> for #ident<#(#arguments),*> {
                type By = #way;
            }
        }
    };
    let of_modes = (0..dimension.modes.len()).map(|mode| {
        let marker = dimension.marker(mode);
        let way = quote!(#core::request::NumberOf<<#marker as #named>::#name>);
        let mode = Literal::usize_unsuffixed(mode);
        expand_impl(quote!(#mode), way)
    });
    let of_modes: TokenStream = of_modes.collect();
    let of_run = expand_impl(
        quote!({ #core::request::NOBODY }),
        quote!(#core::request::AnyNumber),
    );
    quote!(#of_modes #of_run)
}
