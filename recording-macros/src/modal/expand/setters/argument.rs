//! What a setter takes, and how that becomes the field's value.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::Type;
use syn::spanned::Spanned;

use super::super::builder::spelt;
use super::super::fields::{place_of, value_of};
use super::super::rules::{decided, respan, spanned};
use crate::modal::model::{Field, Model, Shape, TypedBy, is_primitive};

pub(super) struct Argument {
    pub(super) ty: TokenStream,
    /// The statement that sets the field, whose name the argument has.
    pub(super) set: Set,
    pub(super) generics: &'static str,
    pub(super) bound: Option<TokenStream>,
}

pub(super) enum Set {
    Text(String),
    Tokens(TokenStream),
}

impl Argument {
    const fn plain(ty: TokenStream, set: String) -> Self {
        Self {
            ty,
            set: Set::Text(set),
            generics: "",
            bound: None,
        }
    }
}

/// `core::set(&mut …, x);`
fn call(function: &str, field: &Field, model: &Model) -> String {
    let (core, place, ident) = (&spelt(model).core, place_of(field), &field.ident);
    format!("{core}::{function}(&mut self.value.{place}, {ident});")
}

/// The argument of a field's setter.
pub(super) fn of_field(field: &Field, model: &Model) -> Argument {
    let core = &model.core;
    let Field { ident, ty, .. } = field;
    match (&field.typed_by, &field.shape) {
        (Some(typed), _) => typed_by(field, typed, model),
        (None, Shape::Nested { given, span }) => {
            let object = format_ident!("object");
            nested(ty, ident, &object, field, given, *span, model)
        }
        (None, Shape::List(item)) => Argument::plain(list(item, model), call("list", field, model)),
        (None, Shape::NestedList { item, .. }) => {
            let ty = respan(quote!(impl #core::IntoIterator<Item = #item>), ty.span());
            Argument::plain(ty, call("list", field, model))
        }
        (None, Shape::Leaf | Shape::Tag(_)) if is_primitive(ty) => {
            let (core, place) = (&spelt(model).core, place_of(field));
            let set = format!("self.value.{place} = {core}::Some({ident});");
            Argument::plain(quote!(#ty), set)
        }
        (None, Shape::Leaf | Shape::Tag(_)) => {
            let ty = respan(quote!(impl #core::Into<#ty>), ty.span());
            Argument::plain(ty, call("set", field, model))
        }
    }
}

/// The argument of a setter that takes an `Option`.
pub(super) fn of_option(field: &Field, model: &Model) -> Argument {
    let core = &model.core;
    let Field { ident, ty, .. } = field;
    let argument = match &field.shape {
        Shape::List(item) => Argument::plain(list(item, model), call("maybe_list", field, model)),
        Shape::Leaf if !is_primitive(ty) => {
            let ty = respan(quote!(impl #core::Into<#ty>), ty.span());
            Argument::plain(ty, call("maybe", field, model))
        }
        _ => {
            let set = format!("self.value.{} = {ident};", place_of(field));
            Argument::plain(quote!(#ty), set)
        }
    };
    let ty = &argument.ty;
    Argument {
        ty: quote!(#core::Option<#ty>),
        ..argument
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
    let element = Ident::new("element", Span::call_site());
    nested(
        item,
        &element,
        &format_ident!("push"),
        field,
        given,
        span,
        model,
    )
}

/// A value of the type that the mode names.
fn typed_by(field: &Field, typed: &TypedBy, model: &Model) -> Argument {
    let (core, place, ident) = (&spelt(model).core, place_of(field), &field.ident);
    let (markers, name) = (model.dimensions[typed.dimension].markers(), &typed.name);
    let is = decided(typed.dimension, model);
    let ty = respan(quote!(<#is as #markers::Types>::#name), typed.rule.span);
    let set = format!("self.value.{place} = {core}::Some({core}::TypedNumber::number({ident}));");
    Argument {
        bound: Some(respan(quote!(#is: #markers::Types), typed.rule.span)),
        ..Argument::plain(ty, set)
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
    // Its parameter is written as text, and has this span.
    let argument = spanned(argument.clone(), Span::call_site());
    let value = value_of(field);
    let given = given.iter().map(|dimension| decided(*dimension, model));
    let nested = respan(quote!(<#ty as #core::Nested<(#(#given,)*)>>), span);
    Argument {
        ty: respan(
            quote!(impl #core::FnOnce(#nested::Builder) -> Finished),
            span,
        ),
        set: Set::Tokens(quote!(#core::#set(&mut self.value.#value, #argument(#nested::begin()));)),
        generics: "<Finished>",
        bound: Some(respan(quote!(Finished: #core::Finish<#ty>), span)),
    }
}
