//! How the compiler looks into a body that `request!` is given: the rules as data for the object
//! itself, a call for each object inside, and the author's own functions that can run by then.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Path, Type};

use super::generics::{Parameters, parameters};
use super::read::{masks_of, static_mask};
use super::table::maybe_rule_ref;
use crate::modal::model::{Field, Model, Shape, ValueKind};
use crate::names::plain;

pub(super) fn expand(model: &Model) -> TokenStream {
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
    quote! {
        #[doc(hidden)]
        #[allow(missing_debug_implementations)]
        #visibility struct #inspector<#(#declared),*>(
            ::core::marker::PhantomData<fn() -> #ident<#(#arguments),*>>,
        );

        #[automatically_derived]
        impl<#(#declared),*> #ident<#(#arguments),*> {
            #[doc(hidden)]
            #visibility const __INSPECTOR: #inspector<#(#arguments),*> =
                #inspector(::core::marker::PhantomData);
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
    let fields = fields.map(|(place, field)| {
        let inside = expand_inside(place, field, model);
        let checks = expand_checks(place, field, model);
        quote!(#inside #checks)
    });
    let request = quote!(#core::request);
    let exists = maybe_rule_ref(model.exists.as_ref(), model);
    quote! {
        #visibility const fn inspect<const __TOKENS: ::core::primitive::usize>(
            &self,
            value: &'static #request::Value,
            given: &[#core::ModeMask],
            sheet: &mut #request::Sheet<__TOKENS>,
        ) {
            let _ = given;
            let rules = #ident::<#(#arguments),*>::__RULES;
            let ::core::option::Option::Some(members) = #request::body(value) else { return };
            let modes = #request::tags(rules, members, [#(#masks),*]);
            #children
            if !#request::exists(rules, value, given, &modes, #exists, sheet) { return }
            #request::object(rules, value, members, &modes, sheet);
            #(#fields)*
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
                #core::request::value_of(rules, #field, members),
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
        quote!({
            #[allow(unused_imports)]
            use #core::request::Inspected as _;
            <#ty>::__INSPECTOR.inspect(inside, &[#(#given),*], sheet);
        })
    };
    match &field.shape {
        Shape::Nested { given, .. } => {
            let call = call(&field.ty, given);
            Some(quote! {
                if let ::core::option::Option::Some(inside) =
                    #core::request::nested(rules, #place, members, &modes)
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
        let items = #core::request::elements(rules, #place, members, &modes);
        let mut at = 0;
        while at < items.len() {
            #body
            at += 1;
        }
    }
}

/// The functions that the compiler can run, on each literal that they are about.
fn expand_checks(place: usize, field: &Field, model: &Model) -> TokenStream {
    let core = &model.core;
    let place = Literal::usize_unsuffixed(place);
    let checks = field.values.iter().enumerate().filter_map(|(rule, about)| {
        let ValueKind::Check(path, true) = &about.kind else {
            return None;
        };
        let rule = Literal::usize_unsuffixed(rule);
        Some(if about.each {
            let element = quote!(::core::option::Option::Some(at));
            let check = expand_check(path, &place, &rule, &quote!(&items[at]), &element, model);
            expand_each(&place, &check, model)
        } else if matches!(field.shape, Shape::List(_)) {
            expand_check_of_list(path, &place, &rule, model)
        } else {
            let element = quote!(::core::option::Option::None);
            let check = expand_check(path, &place, &rule, &quote!(value), &element, model);
            quote! {
                if let ::core::option::Option::Some(value) =
                    #core::request::value_of(rules, #place, members)
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
        if let ::core::option::Option::Some(text) =
            #core::request::text(rules, #place, #rule, members, &modes, #element)
        {
            if let ::core::result::Result::Err(problem) = #function(text) {
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
        if let (::core::option::Option::Some(value), ::core::option::Option::Some((texts, count))) = (
            #core::request::value_of(rules, #place, members),
            #core::request::texts(rules, #place, #rule, members, &modes),
        ) {
            if let ::core::result::Result::Err(problem) = #function(texts.split_at(count).0) {
                #core::request::said(
                    rules, #place, #rule, value, ::core::option::Option::None, problem, sheet,
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
