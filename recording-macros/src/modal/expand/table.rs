//! The rules as data.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Lit, LitStr};

use super::request::flow_parameters;
use crate::modal::model::{Constant, Dimension, Field, Gate, Mask, Model, Rule, Shape, ValueKind};
use crate::modal::parse::NumberSyntax;
use crate::names::plain;

pub(super) fn expand(model: &Model) -> TokenStream {
    let Model {
        core,
        ident,
        dimensions,
        fields,
        ..
    } = model;
    let flow = flow_parameters(model);
    let name = plain(ident);
    let dimensions = dimensions
        .iter()
        .map(|dimension| expand_dimension(dimension, model));
    let fields = fields.iter().map(|field| expand_field(field, model));
    quote! {
        #[automatically_derived]
        impl<#(#flow),*> #ident<#(#flow),*> {
            const __RULES: &'static #core::Rules = &#core::Rules {
                name: #name,
                dimensions: &[#(#dimensions),*],
                fields: &[#(#fields),*],
            };
        }
    }
}

fn expand_dimension(dimension: &Dimension, model: &Model) -> TokenStream {
    let core = &model.core;
    let Dimension { set, noun, .. } = dimension;
    let preposition = dimension.preposition();
    quote! {
        #core::Dimension {
            noun: #noun,
            preposition: #preposition,
            modes: <#set as #core::ModeSet>::MODES,
        }
    }
}

fn expand_field(field: &Field, model: &Model) -> TokenStream {
    let core = &model.core;
    let Field {
        ident,
        key,
        ty,
        shape,
        ..
    } = field;
    let name = plain(ident);
    let allowed = field.allowed.iter().map(
        |Gate {
             dimension,
             modes,
             rule,
         }| expand_gate(*dimension, *modes, rule, model),
    );
    let required = expand_requirement(field, model);
    let values = expand_values(field, model);
    let secret = match shape {
        Shape::Leaf => quote!(<#ty as #core::WireValue>::SECRET),
        Shape::List(item) => quote!(<#item as #core::WireValue>::SECRET),
        Shape::Nested { .. } | Shape::Tag(_) => quote!(false),
    };
    quote! {
        #core::FieldRules {
            name: #name,
            key: #key,
            allowed: &[#(#allowed),*],
            required: #required,
            values: &[#(#values),*],
            secret: #secret,
        }
    }
}

fn expand_gate(dimension: usize, modes: Mask, rule: &Rule, model: &Model) -> TokenStream {
    let core = &model.core;
    let rule = rule_ref(rule, model);
    let (dimension, modes) = (Literal::usize_unsuffixed(dimension), modes.0);
    quote!(#core::Gate { dimension: #dimension, modes: #core::ModeMask(#modes), rule: #rule })
}

fn expand_requirement(field: &Field, model: &Model) -> TokenStream {
    let core = &model.core;
    let Some(requirement) = &field.required else {
        return quote!(::core::option::Option::None);
    };
    let modes = requirement.modes.iter();
    let modes =
        modes.map(|(dimension, modes)| expand_gate(*dimension, *modes, &requirement.rule, model));
    let rule = rule_ref(&requirement.rule, model);
    quote!(::core::option::Option::Some(#core::Requirement { modes: &[#(#modes),*], rule: #rule }))
}

fn expand_values(field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    let rules = field.values.iter().map(|value| {
        let kind = match &value.kind {
            ValueKind::Range(range) => {
                let (low, high) = (
                    bound(range.low.as_ref(), model),
                    bound(range.high.as_ref(), model),
                );
                quote!(Range(#low, #high))
            }
            ValueKind::Check(path) => {
                let name = quote!(#path).to_string().replace(' ', "");
                quote!(Check(#name))
            }
        };
        let rule = rule_ref(&value.rule, model);
        quote!(#core::ValueRule { kind: #core::ValueKind::#kind, rule: #rule })
    });
    let constant = field
        .constant
        .as_ref()
        .map(|constant| expand_constant(constant, model));
    let typed = field.typed_by.as_ref().map(|typed| {
        let rule = rule_ref(&typed.rule, model);
        let (dimension, kind) = (
            Literal::usize_unsuffixed(typed.dimension),
            plain(&typed.name),
        );
        quote!(#core::ValueRule {
            kind: #core::ValueKind::TypedBy { dimension: #dimension, kind: #kind },
            rule: #rule,
        })
    });
    rules.chain(constant).chain(typed).collect()
}

fn expand_constant(constant: &Constant, model: &Model) -> TokenStream {
    let core = &model.core;
    let rule = rule_ref(&constant.rule, model);
    let values = constant.values.iter().map(|(place, literal)| {
        let place = Literal::usize_unsuffixed(*place);
        let number = number(false, literal, model);
        quote!((#place, #number))
    });
    let dimension = Literal::usize_unsuffixed(constant.dimension);
    quote!(#core::ValueRule {
        kind: #core::ValueKind::Constant { dimension: #dimension, values: &[#(#values),*] },
        rule: #rule,
    })
}

fn bound(bound: Option<&NumberSyntax>, model: &Model) -> TokenStream {
    match bound {
        Some(bound) => {
            let number = number(bound.negative, &bound.literal, model);
            quote!(::core::option::Option::Some(#number))
        }
        None => quote!(::core::option::Option::None),
    }
}

fn number(negative: bool, literal: &Lit, model: &Model) -> TokenStream {
    let core = &model.core;
    let minus = negative.then(|| quote!(-));
    match literal {
        Lit::Float(_) => quote!(#core::Number::Float(#minus #literal)),
        _ => quote!(#core::Number::Int(#minus #literal)),
    }
}

/// The rule's name, and the link of the rule or else of the struct.
pub(super) fn rule_ref(rule: &Rule, model: &Model) -> TokenStream {
    let core = &model.core;
    let id = text(rule.id.as_ref());
    let see = text(rule.see.as_ref().or(model.see.as_ref()));
    quote!(#core::RuleRef { id: #id, see: #see })
}

fn text(text: Option<&LitStr>) -> TokenStream {
    match text {
        Some(text) => quote!(::core::option::Option::Some(#text)),
        None => quote!(::core::option::Option::None),
    }
}
