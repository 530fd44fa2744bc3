//! Reading a request and checking one: calls of the core, one for each field that has something
//! to read or to check.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::generics::{Parameters, flow, parameters};
use super::rules::respan;
use super::table;
use crate::modal::model::{Dimension, Field, Model, Shape, ValueKind};
use crate::modal::parse::DimensionKind;
use crate::names::plain;

pub(super) fn expand(model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let Parameters {
        arguments, bounded, ..
    } = parameters(model);
    let read = expand_read(model);
    let check = expand_check(model);
    let values = expand_values(model);
    quote! {
        #[automatically_derived]
        impl<#(#bounded),*> #core::Object for #ident<#(#arguments),*> {
            const RULES: &'static #core::Rules = Self::__RULES;

            #read

            #check
        }

        #values
    }
}

fn expand_read(model: &Model) -> TokenStream {
    let core = &model.core;
    let tags = model
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| matches!(field.shape, Shape::Tag(_)));
    let tags = tags.map(|(place, field)| {
        let tag = tag_read(field);
        let place = Literal::usize_unsuffixed(place);
        quote!(let #tag = object.leaf(#place, at, out);)
    });
    let modes = model
        .dimensions
        .iter()
        .enumerate()
        .map(|(place, dimension)| read_mask(place, dimension, model));
    let fields = model
        .fields
        .iter()
        .enumerate()
        .map(|(place, field)| read_field(place, field));
    let modes_field =
        (!flow(model).is_empty()).then(|| quote!(__modes: ::core::marker::PhantomData,));
    let with_children = masks_of_children(model, &quote!(value));
    quote! {
        fn read(
            json: &#core::Json,
            given: &[#core::ModeMask],
            at: &#core::Path<'_>,
            out: &mut #core::Violations,
        ) -> ::core::option::Option<Self> {
            let _ = given;
            let object = #core::ObjectReader::new(json, Self::__RULES, at, out)?;
            #(#tags)*
            let modes = [#(#modes),*];
            let value = Self { #(#fields)* __extra: ::core::default::Default::default(), #modes_field };
            #with_children
            object.presence(&modes, at, out);
            value.__check_values(&modes, at, out);
            ::core::option::Option::Some(value)
        }
    }
}

/// What the value of a tag is called while the others are read: a name that no other value has.
fn tag_read(field: &Field) -> Ident {
    format_ident!("tag_{}", plain(&field.ident))
}

fn read_mask(place: usize, dimension: &Dimension, model: &Model) -> TokenStream {
    match dimension.field {
        Some(field) => {
            let (tag, default) = (tag_read(&model.fields[field]), default_of(dimension));
            let field = Literal::usize_unsuffixed(field);
            quote!(object.tag(#field, #tag, #default))
        }
        None => static_mask(place, dimension, model, |place| quote!(given[#place])),
    }
}

/// The mask of a mode that flows in: a type parameter, or what the object around passes on. That of
/// a tag is not known before a value is.
pub(super) fn static_mask(
    place: usize,
    dimension: &Dimension,
    model: &Model,
    given: impl Fn(Literal) -> TokenStream,
) -> TokenStream {
    let core = &model.core;
    let parameter = &dimension.parameter;
    match dimension.kind {
        DimensionKind::Flow => quote!(#core::ModeMask::one(<#parameter as #core::Marker>::INDEX)),
        DimensionKind::Tag | DimensionKind::Child => quote!(#core::ModeMask::ALL),
        DimensionKind::Given => {
            let before = model.dimensions[..place].iter();
            let place = before
                .filter(|dimension| dimension.kind == DimensionKind::Given)
                .count();
            given(Literal::usize_unsuffixed(place))
        }
    }
}

pub(super) fn default_of(dimension: &Dimension) -> TokenStream {
    let set = &dimension.set;
    match dimension.default.map(|place| &dimension.modes[place].ident) {
        Some(mode) => quote!(::core::option::Option::Some(#set::#mode)),
        None => quote!(::core::option::Option::None::<#set>),
    }
}

/// Once the objects inside are there, their tags are known.
fn masks_of_children(model: &Model, value: &TokenStream) -> Option<TokenStream> {
    let core = &model.core;
    let children = model
        .dimensions
        .iter()
        .enumerate()
        .filter_map(|(place, dimension)| {
            let (child, key) = (dimension.child.as_ref()?, dimension.export_key());
            let (set, place) = (&dimension.set, Literal::usize_unsuffixed(place));
            let tag = quote!(#core::TagOf::<#key, #set>::tag(child));
            let tag = respan(tag, child.span());
            Some(quote! {
                if let ::core::option::Option::Some(child) = &#value.#child {
                    modes[#place] = #tag;
                }
            })
        });
    let children: Vec<TokenStream> = children.collect();
    (!children.is_empty()).then(|| quote!(let mut modes = modes; #(#children)*))
}

fn read_field(place: usize, field: &Field) -> TokenStream {
    let ident = &field.ident;
    let place = Literal::usize_unsuffixed(place);
    match &field.shape {
        Shape::Tag(_) => {
            let tag = tag_read(field);
            quote!(#ident: #tag,)
        }
        Shape::Leaf => quote!(#ident: object.leaf(#place, at, out),),
        Shape::List(_) => quote!(#ident: object.list(#place, at, out),),
        Shape::Nested { given, span } => {
            let given = masks_of(given);
            let object = quote_spanned!(*span=> object);
            quote!(#ident: object.#object(#place, &modes, &[#(#given),*], at, out),)
        }
        Shape::NestedList { given, span, .. } => {
            let given = masks_of(given);
            let objects = quote_spanned!(*span=> objects);
            quote!(#ident: object.#objects(#place, &modes, &[#(#given),*], at, out),)
        }
    }
}

pub(super) fn masks_of(dimensions: &[usize]) -> impl Iterator<Item = TokenStream> {
    dimensions.iter().map(|place| {
        let place = Literal::usize_unsuffixed(*place);
        quote!(modes[#place])
    })
}

fn expand_check(model: &Model) -> TokenStream {
    let core = &model.core;
    let modes = model
        .dimensions
        .iter()
        .enumerate()
        .map(|(place, dimension)| match dimension.field {
            Some(field) => {
                let (ident, default) = (&model.fields[field].ident, default_of(dimension));
                quote!(#core::tag_mask(self.#ident, #default))
            }
            None => static_mask(place, dimension, model, |place| quote!(given[#place])),
        });
    let present = model
        .fields
        .iter()
        .map(|Field { ident, .. }| quote!(self.#ident.is_some()));
    let children = model
        .fields
        .iter()
        .enumerate()
        .filter_map(|(place, field)| check_child(place, field, model));
    let with_children = masks_of_children(model, &quote!(self));
    let presence = quote!(#core::presence(Self::__RULES, &[#(#present),*], &modes, at, out););
    let presence = match model.is_proven_by_builder() {
        true => quote!(if !self.__extra.is_proven() { #presence }),
        false => presence,
    };
    quote! {
        fn check(&self, given: &[#core::ModeMask], at: &#core::Path<'_>, out: &mut #core::Violations) {
            let _ = given;
            let modes = [#(#modes),*];
            #with_children
            #presence
            self.__check_values(&modes, at, out);
            #(#children)*
        }
    }
}

fn check_child(place: usize, field: &Field, model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    let Field { ident, shape, .. } = field;
    let (check, given, span) = match shape {
        Shape::Nested { given, span } => (quote!(check_object), given, *span),
        Shape::NestedList { given, span, .. } => (quote!(check_objects), given, *span),
        _ => return None,
    };
    let given = masks_of(given);
    let place = Literal::usize_unsuffixed(place);
    let check = respan(quote!(#core::#check), span);
    let value = respan(quote!(self.#ident.as_ref()), span);
    Some(quote! {
        #check(#value, &Self::__RULES.fields[#place], &modes, &[#(#given),*], at, out);
    })
}

/// The rules about values, which hold for what is read and for what is built.
fn expand_values(model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let Parameters {
        arguments, bounded, ..
    } = parameters(model);
    let fields = model
        .fields
        .iter()
        .enumerate()
        .flat_map(|(place, field)| check_field(place, field, model));
    let checks = model.checks.iter().map(|check| {
        let (path, rule) = (&check.path, table::rule_ref(&check.rule, model));
        quote!(#path(self, &mut #core::Report::new(at, #rule, out));)
    });
    quote! {
        #[automatically_derived]
        impl<#(#bounded),*> #ident<#(#arguments),*> {
            fn __check_values(
                &self,
                modes: &[#core::ModeMask],
                at: &#core::Path<'_>,
                out: &mut #core::Violations,
            ) {
                let _ = (modes, at, &out);
                #(#fields)*
                #(#checks)*
                #core::check_extra(&self.__extra, Self::__RULES, at, out);
            }
        }
    }
}

/// One call for each kind of value that the field's rules are about.
fn check_field(place: usize, field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    let ident = &field.ident;
    let place = Literal::usize_unsuffixed(place);
    let value = quote!(self.#ident.as_ref());
    let unlisted = field
        .takes_unlisted()
        .then(|| quote!(.unlisted(self.__extra.is_unlisted(#place))));
    let judged = quote!(#core::Judged::new(Self::__RULES, #place, modes, at) #unlisted);
    let judges = judges(field).into_iter().map(|(judge, span)| {
        let (judge, value) = (
            respan(quote!(#core::#judge), span),
            respan(value.clone(), span),
        );
        quote!(#judge(#value, #judged, out);)
    });
    let functions = field
        .values
        .iter()
        .enumerate()
        .filter_map(|(rule, value_rule)| {
            let ValueKind::Check(path, is_const) = &value_rule.kind else {
                return None;
            };
            let is_list = matches!(field.shape, Shape::List(_));
            let check = match (is_const, value_rule.each) {
                (true, true) => quote!(check_each_text_with),
                (true, false) if is_list => quote!(check_texts_with),
                (true, false) => quote!(check_text_with),
                (false, true) => quote!(check_each_with),
                (false, false) => quote!(check_with),
            };
            let rule = Literal::usize_unsuffixed(rule);
            Some(quote!(#core::#check(#value, #path, #rule, #judged, out);))
        });
    judges.chain(functions).collect()
}

/// The functions of the core that judge the field's value, or each element of it, and where the
/// rules are that ask for them.
fn judges(field: &Field) -> Vec<(TokenStream, Span)> {
    let asks = |each: bool, is: fn(&ValueKind) -> bool| {
        let mut values = field.values.iter();
        let rule = values.find(|value| value.each == each && is(&value.kind))?;
        Some(rule.rule.span)
    };
    let constant = field.constant.as_ref();
    let constant = constant.map(|constant| constant.rule.span);
    let typed = field.typed_by.as_ref().map(|typed| typed.rule.span);
    let is_fraction = |each| field.holds_fraction(each).then(Span::call_site);
    let all = [
        (
            asks(false, ValueKind::is_about_number)
                .or(constant)
                .or(typed)
                .or_else(|| is_fraction(false)),
            quote!(check_number),
        ),
        (
            asks(true, ValueKind::is_about_number).or_else(|| is_fraction(true)),
            quote!(check_numbers),
        ),
        (asks(false, ValueKind::is_about_text), quote!(check_text)),
        (asks(true, ValueKind::is_about_text), quote!(check_texts)),
        (asks(false, ValueKind::is_about_list), quote!(check_list)),
    ];
    all.into_iter()
        .filter_map(|(asked, judge)| asked.map(|span| (judge, span)))
        .collect()
}
