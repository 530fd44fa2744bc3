//! How the compiler looks into a body that `request!` is given: the rules as data for the object
//! itself, a call for each object inside, and the author's own functions that can run by then.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Path, Type};

use super::generics::{Parameters, parameters};
use super::read::{masks_of, static_mask};
use super::table::maybe_rule_ref;
use crate::modal::model::{Field, Model, Shape, ValueKind};
use crate::names::{plain, word};

pub(super) fn expand(model: &Model) -> TokenStream {
    let core = &model.core;
    let Model {
        visibility, ident, ..
    } = model;
    let Parameters {
        arguments,
        bounded,
        declared,
        ..
    } = parameters(model);
    let inspector = Ident::new(&format!("__{}Inspector", plain(ident)), Span::call_site());
    let inspect = expand_inspect(model);
    let (of, value) = match declared.is_empty() {
        true => (TokenStream::new(), TokenStream::new()),
        false => (
            quote!(<#(#declared),*>(#core::PhantomData<fn() -> #ident<#(#arguments),*>>)),
            quote!((#core::PhantomData)),
        ),
    };
    quote! {
        #[doc(hidden)]
        #[allow(missing_debug_implementations)]
        #visibility struct #inspector #of;

        #[automatically_derived]
        impl<#(#declared),*> #ident<#(#arguments),*> {
            #[doc(hidden)]
            #visibility const __INSPECTOR: #inspector<#(#arguments),*> = #inspector #value;
        }

        #[automatically_derived]
        impl<#(#bounded),*> #inspector<#(#arguments),*> {
            #inspect
        }
    }
}

/// One object: what is wrong with its own members, then what is wrong inside them.
fn expand_inspect(model: &Model) -> TokenStream {
    let Model {
        core,
        visibility,
        ident,
        ..
    } = model;
    let Parameters { arguments, .. } = parameters(model);
    let dimensions = model.dimensions.iter().enumerate();
    let given = |place| quote!(#core::request::given_at(given, #place));
    let masks = dimensions.map(|(place, dimension)| static_mask(place, dimension, model, given));
    let children = expand_tags_of_children(model);
    let fields = model.fields.iter().enumerate();
    let fields = fields.flat_map(|(place, field)| {
        let inside = expand_inside(place, field, model);
        inside.into_iter().chain(expand_checks(place, field, model))
    });
    let fields: Vec<TokenStream> = fields.collect();
    let exists = maybe_rule_ref(model.exists.as_ref(), model);
    let masks = quote!([#(#masks),*]);
    let words = model
        .fields
        .iter()
        .map(|field| Literal::u128_unsuffixed(word(&field.key)));
    let words = quote!(&[#(#words),*]);
    let has_objects = model
        .fields
        .iter()
        .any(|field| matches!(field.shape, Shape::Nested { .. } | Shape::NestedList { .. }));
    // A type that cannot be looked into has a constant of this name by this trait.
    let inspected =
        has_objects.then(|| quote!(#[allow(unused_imports)] use #core::request::Inspected as _;));
    let body = if children.is_none() && fields.is_empty() {
        quote!(#core::request::plain(rules, #words, value, given, #masks, #exists, sheet);)
    } else {
        quote! {
            #inspected
            let #core::Some((members, modes)) = #core::request::enter(rules, #words, value, #masks) else { return };
            #children
            if !#core::request::own(rules, value, &members, given, &modes, #exists, sheet) { return }
            #(#fields)*
        }
    };
    quote! {
        #visibility const fn inspect(
            &self,
            value: &'static #core::request::Value,
            given: &[#core::ModeMask],
            sheet: &mut #core::request::Sheet<'_>,
        ) {
            let rules = #core::rules_of::<#ident<#(#arguments),*>>();
            #body
        }
    }
}

/// The tags of objects inside decide about this object's fields too.
fn expand_tags_of_children(model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    let dimensions = model.dimensions.iter().enumerate();
    let children = dimensions.filter_map(|(place, dimension)| {
        let child = dimension.child.as_ref()?;
        let field = model
            .fields
            .iter()
            .position(|field| field.ident == *child)?;
        let (ty, key) = (&model.fields[field].ty, dimension.export_key());
        let (place, field) = (
            Literal::usize_unsuffixed(place),
            Literal::usize_unsuffixed(field),
        );
        Some(quote! {
            modes[#place] = #core::request::tag_of(
                <#ty as #core::Object>::RULES,
                #key,
                #core::request::value_of(#field, &members),
            );
        })
    });
    let children: Vec<TokenStream> = children.collect();
    (!children.is_empty()).then(|| quote!(let mut modes = modes; #(#children)*))
}

/// The object in a field, or each object of its array.
fn expand_inside(place: usize, field: &Field, model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    let place = Literal::usize_unsuffixed(place);
    let call = |ty: &Type, given: &[usize]| {
        let given = masks_of(given);
        quote!({ <#ty>::__INSPECTOR.inspect(inside, &[#(#given),*], sheet); })
    };
    match &field.shape {
        Shape::Nested { given, .. } => {
            let call = call(&field.ty, given);
            Some(quote! {
                if let #core::Some(inside) =
                    #core::request::nested(rules, #place, &members, &modes)
                #call
            })
        }
        Shape::NestedList { item, given, .. } => {
            let call = call(item, given);
            let each = expand_each(&place, &quote!(let inside = &items[at]; #call), model);
            Some(each)
        }
        _ => None,
    }
}

/// Something for each element of an array.
fn expand_each(place: &Literal, body: &TokenStream, model: &Model) -> TokenStream {
    let core = &model.core;
    quote! {
        let items = #core::request::elements(rules, #place, &members, &modes);
        let mut at = 0;
        while at < items.len() {
            #body
            at += 1;
        }
    }
}

/// The functions that the compiler can run, on each literal that they are about.
fn expand_checks(place: usize, field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    let place = Literal::usize_unsuffixed(place);
    let checks = field.values.iter().enumerate().filter_map(|(rule, about)| {
        let ValueKind::Check(path, true) = &about.kind else {
            return None;
        };
        let rule = Literal::usize_unsuffixed(rule);
        Some(if about.each {
            let element = quote!(#core::Some(at));
            let check = expand_check(path, &place, &rule, &quote!(&items[at]), &element, model);
            expand_each(&place, &check, model)
        } else if matches!(field.shape, Shape::List(_)) {
            expand_check_of_list(path, &place, &rule, model)
        } else {
            let element = quote!(#core::None);
            let check = expand_check(path, &place, &rule, &quote!(value), &element, model);
            quote! {
                if let #core::Some(value) =
                    #core::request::value_of(#place, &members)
                { #check }
            }
        })
    });
    checks.collect()
}

fn expand_check(
    path: &Path,
    place: &Literal,
    rule: &Literal,
    value: &TokenStream,
    element: &TokenStream,
    model: &Model,
) -> TokenStream {
    let (core, function) = (&model.core, function(path, model));
    quote! {
        if let #core::Some(text) =
            #core::request::text(rules, #place, #rule, &members, &modes, #element)
        {
            if let #core::Err(problem) = #function(text) {
                #core::request::said(rules, #place, #rule, #value, #element, problem, sheet);
            }
        }
    }
}

/// A function that judges a whole array.
fn expand_check_of_list(
    path: &Path,
    place: &Literal,
    rule: &Literal,
    model: &Model,
) -> TokenStream {
    let (core, function) = (&model.core, function(path, model));
    quote! {
        if let (#core::Some(value), #core::Some((texts, count))) = (
            #core::request::value_of(#place, &members),
            #core::request::texts(rules, #place, #rule, &members, &modes),
        ) {
            if let #core::Err(problem) = #function(texts.split_at(count).0) {
                #core::request::said(
                    rules, #place, #rule, value, #core::None, problem, sheet,
                );
            }
        }
    }
}

/// The author's function: its `Self` is the request, and not what looks into it.
fn function(path: &Path, model: &Model) -> TokenStream {
    let own = path.segments.first().filter(|first| first.ident == "Self");
    if own.is_none() {
        return path.to_token_stream();
    }
    let Parameters { arguments, .. } = parameters(model);
    let (ident, rest) = (&model.ident, path.segments.iter().skip(1));
    quote!(#ident::<#(#arguments),*> #(::#rest)*)
}
