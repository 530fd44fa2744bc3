//! What a setter takes, and how that becomes the field's value.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Type;
use syn::spanned::Spanned;

use super::super::fields::value_of;
use super::super::rules::{decided, respan};
use crate::modal::model::{Field, Model, Shape, TypedBy, is_primitive};

pub(super) struct Argument {
    pub(super) ty: TokenStream,
    /// The statement that sets the field, whose name the argument has.
    pub(super) set: TokenStream,
    pub(super) generics: Option<TokenStream>,
    pub(super) bound: Option<TokenStream>,
}

impl Argument {
    const fn plain(ty: TokenStream, set: TokenStream) -> Self {
        Self {
            ty,
            set,
            generics: None,
            bound: None,
        }
    }
}

/// The argument of a field's setter.
pub(super) fn of_field(field: &Field, model: &Model) -> Argument {
    let core = &model.core;
    let Field { ident, ty, .. } = field;
    let value = value_of(field);
    match (&field.typed_by, &field.shape) {
        (Some(typed), _) => typed_by(field, typed, model),
        (None, Shape::Nested { given, span }) => nested(
            ty,
            ident,
            &format_ident!("object"),
            field,
            given,
            *span,
            model,
        ),
        (None, Shape::List(item)) => Argument::plain(
            list(item, model),
            quote!(#core::list(&mut self.value.#value, #ident);),
        ),
        (None, Shape::NestedList { item, .. }) => Argument::plain(
            respan(quote!(impl #core::IntoIterator<Item = #item>), ty.span()),
            quote!(#core::list(&mut self.value.#value, #ident);),
        ),
        (None, Shape::Leaf | Shape::Tag(_)) if is_primitive(ty) => Argument::plain(
            quote!(#ty),
            quote!(self.value.#value = #core::Some(#ident);),
        ),
        (None, Shape::Leaf | Shape::Tag(_)) => Argument::plain(
            respan(quote!(impl #core::Into<#ty>), ty.span()),
            quote!(#core::set(&mut self.value.#value, #ident);),
        ),
    }
}

/// The argument of a setter that takes an `Option`.
pub(super) fn of_option(field: &Field, model: &Model) -> Argument {
    let core = &model.core;
    let Field { ident, ty, .. } = field;
    let value = value_of(field);
    match &field.shape {
        Shape::List(item) => Argument::plain(
            list(item, model),
            quote!(#core::maybe_list(&mut self.value.#value, #ident);),
        ),
        Shape::Leaf if !is_primitive(ty) => Argument::plain(
            respan(quote!(impl #core::Into<#ty>), ty.span()),
            quote!(#core::maybe(&mut self.value.#value, #ident);),
        ),
        _ => Argument::plain(quote!(#ty), quote!(self.value.#value = #ident;)),
    }
}

/// The argument of a setter that appends one nested object: it has the name `element`.
pub(super) fn of_element(
    field: &Field,
    item: &Type,
    given: &[usize],
    span: Span,
    model: &Model,
) -> Argument {
    let (element, push) = (format_ident!("element"), format_ident!("push"));
    nested(item, &element, &push, field, given, span, model)
}

/// A value of the type that the mode names.
fn typed_by(field: &Field, typed: &TypedBy, model: &Model) -> Argument {
    let (core, ident) = (&model.core, &field.ident);
    let (markers, name) = (model.dimensions[typed.dimension].markers(), &typed.name);
    let (is, value) = (decided(typed.dimension, model), value_of(field));
    Argument {
        bound: Some(respan(quote!(#is: #markers::Types), typed.rule.span)),
        ..Argument::plain(
            respan(quote!(<#is as #markers::Types>::#name), typed.rule.span),
            quote!(self.value.#value = #core::Some(#core::TypedNumber::number(#ident));),
        )
    }
}

/// Anything that yields what becomes an element.
fn list(item: &Type, model: &Model) -> TokenStream {
    let core = &model.core;
    let ty = quote!(impl #core::IntoIterator<Item = impl #core::Into<#item>>);
    respan(ty, item.span())
}

/// A closure from the nested builder to whatever finishes the nested object.
fn nested(
    ty: &Type,
    argument: &Ident,
    set: &Ident,
    field: &Field,
    given: &[usize],
    span: Span,
    model: &Model,
) -> Argument {
    let core = &model.core;
    let value = value_of(field);
    let given = given.iter().map(|dimension| decided(*dimension, model));
    let nested = respan(quote!(<#ty as #core::Nested<(#(#given,)*)>>), span);
    Argument {
        ty: respan(
            quote!(impl #core::FnOnce(#nested::Builder) -> Finished),
            span,
        ),
        set: quote!(#core::#set(&mut self.value.#value, #argument(#nested::begin()));),
        generics: Some(quote!(<Finished>)),
        bound: Some(respan(quote!(Finished: #core::Finish<#ty>), span)),
    }
}
