//! Reading a request and checking one: the core does both, and asks for the modes and for the rules
//! about values.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::fields::value_of;
use super::generics::{Parameters, parameters};
use super::rules::respan;
use super::{quiet, table};
use crate::modal::model::{Dimension, Field, Model, Shape, ValueKind};
use crate::modal::parse::DimensionKind;

pub(super) fn expand(model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let Parameters {
        arguments, bounded, ..
    } = parameters(model);
    let parts = [
        expand_masks(model),
        expand_tags_of_children(model),
        expand_values(model),
    ];
    let parts = parts.into_iter().flatten();
    let quiet = quiet();
    quote! {
        #quiet
        #[automatically_derived]
        impl<#(#bounded),*> #core::Object for #ident<#(#arguments),*> { #(#parts)* }
    }
}

/// Reading and checking, in the modes that the object is in.
fn expand_masks(model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    if model.dimensions.is_empty() {
        return None;
    }
    let given = match model.is_whole() {
        true => quote!(_),
        false => quote!(given),
    };
    let dimensions = || model.dimensions.iter().enumerate();
    let mask =
        |place, dimension| static_mask(place, dimension, model, |place| quote!(given[#place]));
    let before = dimensions().map(|(place, dimension)| mask(place, dimension));
    let of_value = dimensions().map(|(place, dimension)| match dimension.field {
        Some(field) => {
            let (value, default) = (value_of(&model.fields[field]), default_of(dimension, model));
            quote!(#core::tag_mask(self.#value, #default))
        }
        None => mask(place, dimension),
    });
    Some(quote! {
        fn read(
            json: &#core::Json,
            #given: &[#core::ModeMask],
            at: &#core::Path<'_>,
            out: &mut #core::Violations,
        ) -> #core::Option<Self> {
            #core::read(json, [#(#before),*], at, out)
        }

        fn check(&self, #given: &[#core::ModeMask], at: &#core::Path<'_>, out: &mut #core::Violations) {
            #core::check(self, [#(#of_value),*], at, out)
        }
    })
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

pub(super) fn default_of(dimension: &Dimension, model: &Model) -> TokenStream {
    let (core, set) = (&model.core, &dimension.set);
    match dimension.default.map(|place| &dimension.modes[place].ident) {
        Some(mode) => quote!(#core::Some(#set::#mode)),
        None => quote!(#core::None::<#set>),
    }
}

/// Once the objects inside are there, their tags are known.
fn expand_tags_of_children(model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    let children = model
        .dimensions
        .iter()
        .enumerate()
        .filter_map(|(place, dimension)| {
            let (child, key) = (dimension.child.as_ref()?, dimension.export_key());
            let field = model.fields.iter().find(|field| field.ident == *child)?;
            let (set, place, value) = (
                &dimension.set,
                Literal::usize_unsuffixed(place),
                value_of(field),
            );
            let tag = quote!(#core::TagOf::<#key, #set>::tag(child));
            let tag = respan(tag, child.span());
            Some(quote! {
                if let #core::Some(child) = &self.#value {
                    modes[#place] = #tag;
                }
            })
        });
    let children: Vec<TokenStream> = children.collect();
    (!children.is_empty()).then(|| {
        quote! {
            fn take_tags(&self, modes: &mut [#core::ModeMask]) { #(#children)* }
        }
    })
}

pub(super) fn masks_of(dimensions: &[usize]) -> impl Iterator<Item = TokenStream> {
    dimensions.iter().map(|place| {
        let place = Literal::usize_unsuffixed(*place);
        quote!(modes[#place])
    })
}

/// The rules about values, which hold for what is read and for what is built.
fn expand_values(model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    let fields = model.fields.iter();
    let fields: Vec<TokenStream> = fields.flat_map(|field| check_field(field, model)).collect();
    let checks = model.checks.iter().map(|check| {
        let (path, rule) = (&check.path, table::rule_ref(&check.rule, model));
        quote!(#path(self, &mut #core::Report::new(at, #rule, out));)
    });
    let checks: Vec<TokenStream> = checks.collect();
    let judging = (!fields.is_empty()).then(|| {
        let judging = judging();
        quote!(let #judging = #core::Judging::new(#core::rules_of::<Self>(), modes, at);)
    });
    let modes = match fields.is_empty() {
        true if checks.is_empty() => return None,
        true => quote!(_),
        false => quote!(modes),
    };
    Some(quote! {
        fn check_values(
            &self,
            #modes: &[#core::ModeMask],
            at: &#core::Path<'_>,
            out: &mut #core::Violations,
        ) {
            #judging
            #(#fields)*
            #(#checks)*
        }
    })
}

/// What judges all fields: a name that no function of the author's has.
fn judging() -> Ident {
    Ident::new("judging", Span::mixed_site())
}

/// One call for each kind of value that the field's rules are about.
fn check_field(field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    let (place, value) = (Literal::usize_unsuffixed(field.place), value_of(field));
    let value = quote!(self.#value.as_ref());
    let unlisted = field
        .takes_unlisted()
        .then(|| quote!(.unlisted(self.__content.extra.is_unlisted(#place))));
    let judging = judging();
    let judged = quote!(#judging.field(#place) #unlisted);
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
