//! The setters: one for each field, one more for an optional value, two for a tag.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Attribute, Type};

use super::builder::{Step, chunk_of, chunks, expand_constant, generics_any, generics_spelt};
use super::docs;
use super::rules::{
    allows_bounds, chosen_bound, decided, is_set_bounds_of_unset, respan, spanned, tag_traits,
};
use crate::modal::model::{Dimension, Field, Model, Shape};
use crate::modal::parse::DimensionKind;
use crate::names::plain;

pub(super) fn expand(model: &Model) -> TokenStream {
    let generics = generics_any(model);
    let ty = Step::any(model).ty();
    let untracked = model
        .fields
        .iter()
        .filter(|field| chunk_of(model, field).is_none());
    let untracked = untracked.map(|field| expand_setters(field, model));
    let maybes = model
        .fields
        .iter()
        .filter_map(|field| expand_maybe(field, model));
    let tracked = (0..chunks(model)).map(|chunk| expand_chunk(chunk, model));
    quote! {
        impl<#generics> #ty {
            #(#untracked)*
            #(#maybes)*
        }
        #(#tracked)*
    }
}

/// The setters of the fields whose states share a parameter.
fn expand_chunk(chunk: usize, model: &Model) -> TokenStream {
    let generics = generics_spelt(model, Some(chunk));
    let ty = Step::spelt(model, Some(chunk)).ty();
    let fields = model
        .fields
        .iter()
        .filter(|field| chunk_of(model, field) == Some(chunk));
    let setters = fields.map(|field| expand_setters(field, model));
    quote!(impl<#generics> #ty { #(#setters)* })
}

fn expand_setters(field: &Field, model: &Model) -> TokenStream {
    match field.shape {
        _ if !field.has_setter(model) => TokenStream::new(),
        Shape::Tag(dimension) => expand_tag_setters(field, dimension, model),
        _ => expand_setter(field, model),
    }
}

fn expand_setter(field: &Field, model: &Model) -> TokenStream {
    let visibility = &model.visibility;
    let Field { ident, .. } = field;
    let docs = docs_of(field, model);
    let Argument {
        ty,
        value,
        generics,
        bound,
    } = argument(field, model);
    let returned = after(field, model);
    let bounds = mode_bounds(field, model).into_iter().chain(bound);
    let moved = if returned.is_none() {
        quote!(self)
    } else {
        quote!(self.__to())
    };
    let returned = returned.unwrap_or_else(|| quote!(Self));
    quote! {
        #docs
        #visibility fn #ident #generics(mut self, #ident: #ty) -> #returned where #(#bounds,)* {
            self.value.#ident = ::core::option::Option::Some(#value);
            #moved
        }
    }
}

/// The builder's type after a setter, where it is another.
fn after(field: &Field, model: &Model) -> Option<TokenStream> {
    let chunk = chunk_of(model, field);
    let mut step = match chunk {
        Some(chunk) => Step::spelt(model, Some(chunk)).with_set(field),
        None => Step::any(model),
    };
    let tags = depends_on_tags(field, model);
    if chunk.is_none() && tags.is_empty() {
        return None;
    }
    for dimension in tags {
        let is = decided(dimension, model);
        step = step.with_tag(dimension, is);
    }
    Some(step.ty())
}

/// What a setter demands of the modes: that the tags it depends on are known, and that it is
/// allowed.
fn mode_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let known = depends_on_tags(field, model)
        .into_iter()
        .filter_map(|dimension| chosen_bound(dimension, field, model));
    known.chain(allows_bounds(field, model)).collect()
}

/// The tags that must be known, chosen or by default, once the field is set.
fn depends_on_tags(field: &Field, model: &Model) -> Vec<usize> {
    let gates = field.settable(model);
    let gates = gates.iter().map(|gate| gate.dimension);
    let typed = field.typed_by.as_ref().map(|typed| typed.dimension);
    let given = match &field.shape {
        Shape::Nested { given, .. } => given.as_slice(),
        _ => &[],
    };
    let all = gates.chain(typed).chain(given.iter().copied());
    let mut tags: Vec<usize> = all
        .filter(|place| model.dimensions[*place].kind == DimensionKind::Tag)
        .collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

fn docs_of(field: &Field, model: &Model) -> TokenStream {
    let own = field
        .attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"));
    let fallback = (!has_docs(field)).then(|| {
        let doc = format!(" Sets `{}`.", field.key);
        quote!(#[doc = #doc])
    });
    let rules = docs::setter(field, model);
    quote!(#(#own)* #fallback #[doc = #rules])
}

fn has_docs(field: &Field) -> bool {
    field
        .attributes
        .iter()
        .any(|attribute: &Attribute| attribute.path().is_ident("doc"))
}

/// What a setter takes and how that becomes the field's value.
struct Argument {
    ty: TokenStream,
    value: TokenStream,
    generics: Option<TokenStream>,
    bound: Option<TokenStream>,
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

fn argument(field: &Field, model: &Model) -> Argument {
    let core = &model.core;
    let Field { ident, ty, .. } = field;
    if let Some(typed) = &field.typed_by {
        let dimension = &model.dimensions[typed.dimension];
        let (markers, name) = (dimension.markers(), &typed.name);
        let is = decided(typed.dimension, model);
        return Argument {
            bound: Some(quote!(#is: #markers::Types)),
            ..Argument::plain(
                quote!(<#is as #markers::Types>::#name),
                quote!(#core::TypedNumber::number(#ident)),
            )
        };
    }
    match &field.shape {
        Shape::Nested { given, span } => nested_argument(field, given, *span, model),
        Shape::List(item) => {
            let collected = quote!(::core::iter::Iterator::collect(::core::iter::Iterator::map(
                ::core::iter::IntoIterator::into_iter(#ident),
                ::core::convert::Into::into,
            )));
            Argument::plain(
                quote!(impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<#item>>),
                collected,
            )
        }
        _ if is_primitive(ty) => Argument::plain(quote!(#ty), quote!(#ident)),
        _ => Argument::plain(
            quote!(impl ::core::convert::Into<#ty>),
            quote!(::core::convert::Into::into(#ident)),
        ),
    }
}

/// A closure from the nested builder to whatever finishes the nested object.
fn nested_argument(field: &Field, given: &[usize], span: Span, model: &Model) -> Argument {
    let core = &model.core;
    let Field { ident, ty, .. } = field;
    let given = given.iter().map(|dimension| decided(*dimension, model));
    let nested = quote!(<#ty as #core::Nested<(#(#given,)*)>>);
    Argument {
        ty: quote!(impl ::core::ops::FnOnce(#nested::Builder) -> Finished),
        value: quote!(#core::Finish::finish(#ident(#nested::begin()))),
        generics: Some(quote!(<Finished>)),
        bound: Some(respan(quote!(Finished: #core::Finish<#ty>), span)),
    }
}

/// A literal of these types would not know what to become through `Into`.
fn is_primitive(ty: &Type) -> bool {
    const PRIMITIVES: [&str; 14] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "isize", "u8", "u16", "u32",
        "u64", "usize",
    ];
    matches!(ty, Type::Path(path) if PRIMITIVES.iter().any(|name| path.path.is_ident(name)))
}

/// `maybe_x(Option)`, where the mode leaves the field out: it must not pass for a required one.
fn expand_maybe(field: &Field, model: &Model) -> Option<TokenStream> {
    if !field.optional || field.typed_by.is_some() || !field.has_setter(model) {
        return None;
    }
    let visibility = &model.visibility;
    let Field { ident, ty, .. } = field;
    let (argument, value) = match &field.shape {
        Shape::Tag(_) => return None,
        Shape::List(item) => (
            quote!(impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<#item>>),
            quote!(::core::option::Option::map(#ident, |list| ::core::iter::Iterator::collect(
                ::core::iter::Iterator::map(::core::iter::IntoIterator::into_iter(list), ::core::convert::Into::into),
            ))),
        ),
        Shape::Nested { .. } => (quote!(#ty), quote!(#ident)),
        Shape::Leaf if is_primitive(ty) => (quote!(#ty), quote!(#ident)),
        Shape::Leaf => (
            quote!(impl ::core::convert::Into<#ty>),
            quote!(::core::option::Option::map(#ident, ::core::convert::Into::into)),
        ),
    };
    let mut step = Step::any(model);
    let tags = depends_on_tags(field, model);
    let moved = if tags.is_empty() {
        quote!(self)
    } else {
        quote!(self.__to())
    };
    for dimension in tags {
        let is = decided(dimension, model);
        step = step.with_tag(dimension, is);
    }
    let returned = step.ty();
    let bounds = mode_bounds(field, model)
        .into_iter()
        .chain(is_set_bounds_of_unset(field, model));
    let name: Ident = format_ident!("maybe_{}", plain(ident));
    let doc = format!(
        " Sets `{}` to the value, if there is one. See [`{ident}`](Self::{ident}).",
        field.key
    );
    Some(quote! {
        #[doc = #doc]
        #visibility fn #name(mut self, #ident: ::core::option::Option<#argument>) -> #returned where #(#bounds,)* {
            self.value.#ident = #value;
            #moved
        }
    })
}

/// `.vendor(S3)` for a mode known now, `.vendor_dyn(vendor)` for one known only at run time.
fn expand_tag_setters(field: &Field, dimension: usize, model: &Model) -> TokenStream {
    let Model {
        core, visibility, ..
    } = model;
    let Dimension { set, parameter, .. } = &model.dimensions[dimension];
    let Field { ident, .. } = field;
    let docs = docs_of(field, model);
    let traits = tag_traits(&model.dimensions[dimension], model);
    let span = ident.span();
    let (value_trait, free) = (respan(traits.value, span), respan(traits.free, span));
    let parameter = spanned(parameter.clone(), span);
    let free = quote_spanned!(span=> #parameter: #free);
    let chosen = Step::any(model)
        .with_tag(dimension, quote!(<Chosen as #value_trait<#set>>::Is))
        .ty();
    let at_run_time = Step::any(model)
        .with_tag(dimension, quote!(#core::Dyn))
        .ty();
    let dynamic = format_ident!("{}_dyn", plain(ident));
    let doc = format!(
        " Like [`{ident}`](Self::{ident}), for a value known only at run time: `build()` then checks what depends on it."
    );
    let bounds = mode_bounds(field, model);
    let constants = expand_constants_of_tag(dimension, field, model);
    let choose = choose(ident);
    quote! {
        #docs
        #visibility fn #ident<Chosen: #value_trait<#set>>(self, #ident: Chosen) -> #chosen
        where #free, #(#bounds,)*
        {
            let _ = #ident;
            self.#choose(<Chosen as #core::Marker>::VALUE)
        }

        #[doc = #doc]
        #visibility fn #dynamic(self, #ident: #set) -> #at_run_time
        where #free, #(#bounds,)*
        {
            self.#choose(#ident)
        }

        #constants
    }
}

/// Sets a tag and what its mode prescribes.
fn expand_constants_of_tag(dimension: usize, field: &Field, model: &Model) -> TokenStream {
    let Dimension { set, .. } = &model.dimensions[dimension];
    let Field { ident, .. } = field;
    let prescribed = model.fields.iter().filter(|field| {
        field
            .constant
            .as_ref()
            .is_some_and(|constant| constant.dimension == dimension)
    });
    let prescribed = prescribed.map(|field| {
        let ident = &field.ident;
        let value = expand_constant(field, model, &quote!(chosen), &quote!(self.value.#ident));
        quote!(self.value.#ident = #value;)
    });
    let (name, next) = (
        choose(ident),
        Step::any(model).with_tag(dimension, quote!(Next)).ty(),
    );
    quote! {
        fn #name<Next>(mut self, chosen: #set) -> #next {
            self.value.#ident = ::core::option::Option::Some(chosen);
            #(#prescribed)*
            self.__to()
        }
    }
}

fn choose(tag: &Ident) -> Ident {
    format_ident!("__choose_{}", plain(tag))
}
