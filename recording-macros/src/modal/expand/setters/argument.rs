//! What a setter takes, and how that becomes the field's value.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Type;
use syn::spanned::Spanned;

use super::super::rules::{decided, respan};
use crate::modal::model::{Field, Model, Shape, TypedBy};

pub(super) struct Argument {
    pub(super) ty: TokenStream,
    /// An expression over the argument, which has the field's name.
    pub(super) value: TokenStream,
    pub(super) generics: Option<TokenStream>,
    pub(super) bound: Option<TokenStream>,
}

impl Argument {
    const fn plain(ty: TokenStream, value: TokenStream) -> Self {
        Self {
            ty,
            value,
            generics: None,
            bound: None,
        }
    }
}

/// The argument of a field's setter.
pub(super) fn of_field(field: &Field, model: &Model) -> Argument {
    let Field { ident, ty, .. } = field;
    match (&field.typed_by, &field.shape) {
        (Some(typed), _) => typed_by(field, typed, model),
        (None, Shape::Nested { given, span }) => nested(ty, &quote!(#ident), given, *span, model),
        (None, Shape::List(item)) => {
            let (ty, into) = list(item);
            Argument::plain(ty, quote!((#into)(#ident)))
        }
        (None, Shape::NestedList { item, .. }) => Argument::plain(
            respan(
                quote!(impl ::core::iter::IntoIterator<Item = #item>),
                ty.span(),
            ),
            quote!(::core::iter::Iterator::collect(::core::iter::IntoIterator::into_iter(#ident))),
        ),
        (None, Shape::Leaf | Shape::Tag(_)) if is_primitive(ty) => {
            Argument::plain(quote!(#ty), quote!(#ident))
        }
        (None, Shape::Leaf | Shape::Tag(_)) => Argument::plain(
            respan(quote!(impl ::core::convert::Into<#ty>), ty.span()),
            quote!(::core::convert::Into::into(#ident)),
        ),
    }
}

/// The argument of a setter that takes an `Option`.
pub(super) fn of_option(field: &Field) -> Argument {
    let Field { ident, ty, .. } = field;
    let mapped = |into: TokenStream| quote!(::core::option::Option::map(#ident, #into));
    match &field.shape {
        Shape::List(item) => {
            let (ty, into) = list(item);
            Argument::plain(ty, mapped(into))
        }
        Shape::Leaf if !is_primitive(ty) => Argument::plain(
            respan(quote!(impl ::core::convert::Into<#ty>), ty.span()),
            mapped(quote!(::core::convert::Into::into)),
        ),
        _ => Argument::plain(quote!(#ty), quote!(#ident)),
    }
}

/// The argument of a setter that appends one nested object: it has the name `element`.
pub(super) fn of_element(item: &Type, given: &[usize], span: Span, model: &Model) -> Argument {
    nested(item, &quote!(element), given, span, model)
}

/// A value of the type that the mode names.
fn typed_by(field: &Field, typed: &TypedBy, model: &Model) -> Argument {
    let (core, ident) = (&model.core, &field.ident);
    let (markers, name) = (model.dimensions[typed.dimension].markers(), &typed.name);
    let is = decided(typed.dimension, model);
    Argument {
        bound: Some(respan(quote!(#is: #markers::Types), typed.rule.span)),
        ..Argument::plain(
            respan(quote!(<#is as #markers::Types>::#name), typed.rule.span),
            quote!(#core::TypedNumber::number(#ident)),
        )
    }
}

/// Anything that yields what becomes an element, and a function that makes a list of it.
fn list(item: &Type) -> (TokenStream, TokenStream) {
    let ty = quote!(impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<#item>>);
    let ty = respan(ty, item.span());
    let into = quote! {
        |list| ::core::iter::Iterator::collect(::core::iter::Iterator::map(
            ::core::iter::IntoIterator::into_iter(list),
            ::core::convert::Into::into,
        ))
    };
    (ty, into)
}

/// A closure from the nested builder to whatever finishes the nested object.
fn nested(
    ty: &Type,
    argument: &TokenStream,
    given: &[usize],
    span: Span,
    model: &Model,
) -> Argument {
    let core = &model.core;
    let given = given.iter().map(|dimension| decided(*dimension, model));
    let nested = respan(quote!(<#ty as #core::Nested<(#(#given,)*)>>), span);
    Argument {
        ty: respan(
            quote!(impl ::core::ops::FnOnce(#nested::Builder) -> Finished),
            span,
        ),
        value: quote!(#core::Finish::finish(#argument(#nested::begin()))),
        generics: Some(quote!(<Finished>)),
        bound: Some(respan(quote!(Finished: #core::Finish<#ty>), span)),
    }
}

/// A literal of these types would not know what to become through `Into`.
pub(crate) fn is_primitive(ty: &Type) -> bool {
    const PRIMITIVES: [&str; 14] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32",
        "u64", "usize",
    ];
    matches!(ty, Type::Path(path) if PRIMITIVES.iter().any(|name| path.path.is_ident(name)))
}
