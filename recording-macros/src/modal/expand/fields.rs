//! Where the values of the fields are: each in a cell of the core, which knows all that is done with
//! it, and the cells in groups, as far as tuples go.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::generics::{Parameters, parameters};
use super::rules::respan;
use crate::modal::model::{Field, Model, Shape, TypedBy, is_primitive};
use crate::source;

/// How many cells are in a group, and how many groups there are.
const GROUP: usize = 16;

/// The type of all fields together.
pub(super) fn all(model: &Model) -> TokenStream {
    let cells = model.fields.iter().map(|field| cell(field, model));
    let cells: Vec<TokenStream> = cells.collect();
    grouped(&grouped(&cells)).into_iter().collect()
}

/// Tuples of at most sixteen; at least one.
fn grouped(all: &[TokenStream]) -> Vec<TokenStream> {
    if all.is_empty() {
        return vec![quote!(())];
    }
    let groups = all.chunks(GROUP);
    groups.map(|group| quote!((#(#group,)*))).collect()
}

fn cell(field: &Field, model: &Model) -> TokenStream {
    let (core, ty) = (&model.core, &field.ty);
    match (&field.typed_by, &field.shape) {
        (Some(_), _) => {
            let place = Literal::usize_unsuffixed(field.place);
            quote!(#core::TypedBy<Self, #place>)
        }
        (None, Shape::Leaf) if is_primitive(ty) => quote!(#core::Exactly<#ty>),
        (None, Shape::Leaf | Shape::Tag(_)) => quote!(#core::AnythingInto<#ty>),
        (None, Shape::List(item)) => quote!(#core::ListOf<#item>),
        (None, Shape::Nested { .. }) => quote!(#core::ObjectOf<#ty>),
        (None, Shape::NestedList { item, .. }) => quote!(#core::ObjectsOf<#item>),
    }
}

/// The value of a field, within a request.
pub(super) fn place_of(field: &Field) -> String {
    let (group, place) = (field.place / GROUP, field.place % GROUP);
    format!("__content.fields.{group}.{place}.0")
}

/// The same as tokens.
pub(super) fn value_of(field: &Field) -> TokenStream {
    source::tokens(&place_of(field))
}

/// One way for each mode that names the type of a field, and one for a mode that only the run knows.
pub(super) fn expand_typed(model: &Model) -> TokenStream {
    let typed = model.fields.iter().filter_map(|field| {
        let typed = field.typed_by.as_ref()?;
        Some(expand_typed_field(field, typed, model))
    });
    typed.collect()
}

fn expand_typed_field(field: &Field, typed: &TypedBy, model: &Model) -> TokenStream {
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
