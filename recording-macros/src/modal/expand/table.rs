//! The rules as data.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Lit, LitFloat, LitInt, Type};

use super::generics::{Parameters, parameters};
use super::rules::respan;
use crate::modal::model::{
    Constant, Dimension, Field, Gate, Implication, Mask, Model, Relation, RelationKind, Rule,
    Shape, TypedBy, UnknownKeys, ValueKind,
};
use crate::modal::parse::{DimensionKind, NumberSyntax, RangeSyntax};
use crate::names::plain;

pub(super) fn expand(model: &Model) -> TokenStream {
    let Model {
        core,
        ident,
        dimensions,
        fields,
        ..
    } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let name = plain(ident);
    let dimensions = dimensions
        .iter()
        .map(|dimension| expand_dimension(dimension, model));
    let fields = fields.iter().map(|field| expand_field(field, model));
    let relations = model
        .relations
        .iter()
        .map(|relation| expand_relation(relation, model));
    let implications = model.implications.iter();
    let implications = implications.map(|implication| expand_implication(implication, model));
    let unknown = model.unknown.iter().map(|UnknownKeys { keys, rule }| {
        let rule = rule_ref(rule, model);
        quote!(#core::UnknownKeys { keys: &[#(#keys),*], rule: #rule })
    });
    quote! {
        #[automatically_derived]
        impl<#(#declared),*> #ident<#(#arguments),*> {
            const __RULES: &'static #core::Rules = &#core::Rules {
                name: #name,
                dimensions: &[#(#dimensions),*],
                fields: &[#(#fields),*],
                relations: &[#(#relations),*],
                implications: &[#(#implications),*],
                unknown: &[#(#unknown),*],
            };
        }
    }
}

fn expand_implication(implication: &Implication, model: &Model) -> TokenStream {
    let core = &model.core;
    let Implication {
        of: (dimension, mode),
        needs: (needed, modes),
        rule,
    } = implication;
    let of = expand_gate(*dimension, Mask(1 << mode), rule, model);
    let needs = expand_gate(*needed, *modes, rule, model);
    quote!(#core::Implication { of: #of, needs: #needs })
}

fn expand_dimension(dimension: &Dimension, model: &Model) -> TokenStream {
    let core = &model.core;
    let Dimension { set, noun, .. } = dimension;
    let preposition = dimension.preposition();
    let existing = dimension.existing().0;
    let default = dimension.default.map(Literal::usize_unsuffixed);
    let default = option(default);
    let (export, given) = (
        dimension.export_key(),
        dimension.kind == DimensionKind::Given,
    );
    let key = match dimension.field {
        Some(_) => quote!(::core::option::Option::Some(#noun)),
        None => quote!(::core::option::Option::None),
    };
    quote! {
        #core::Dimension {
            noun: #noun,
            key: #key,
            preposition: #preposition,
            modes: <#set as #core::ModeSet>::MODES,
            existing: #core::ModeMask(#existing),
            default: #default,
            export: #export,
            given: #given,
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
    let aliases = &field.aliases;
    let allowed = field.allowed.iter().map(
        |Gate {
             dimension,
             modes,
             rule,
         }| expand_gate(*dimension, *modes, rule, model),
    );
    let required = expand_requirement(field, model);
    let value = maybe_rule_ref(field.value.as_ref(), model);
    let values = expand_values(field, model);
    let secret = match shape {
        Shape::Leaf => quote!(<#ty as #core::WireValue>::SECRET),
        Shape::List(item) => quote!(<#item as #core::WireValue>::SECRET),
        Shape::Nested { .. } | Shape::NestedList { .. } | Shape::Tag(_) => quote!(false),
    };
    let shape = expand_shape(field, model);
    quote! {
        #core::FieldRules {
            name: #name,
            key: #key,
            aliases: &[#(#aliases),*],
            allowed: &[#(#allowed),*],
            required: #required,
            value: #value,
            values: &[#(#values),*],
            secret: #secret,
            shape: #shape,
        }
    }
}

/// What stands in JSON. The constant is the type's own, if it has one.
fn expand_shape(field: &Field, model: &Model) -> TokenStream {
    let core = &model.core;
    let kind = |ty: &Type| {
        let known = known_kind(ty, model);
        known.unwrap_or_else(|| {
            quote!({
                #[allow(unused_imports)]
                use #core::AnyKind as _;
                <#ty>::WIRE
            })
        })
    };
    match &field.shape {
        Shape::Leaf | Shape::Tag(_) => {
            let kind = kind(&field.ty);
            quote!(#core::Shape::Value(#kind))
        }
        Shape::List(item) => {
            let kind = kind(item);
            quote!(#core::Shape::List(#kind))
        }
        Shape::Nested { .. } => quote!(#core::Shape::Object),
        Shape::NestedList { .. } => quote!(#core::Shape::Objects),
    }
}

/// The kind of a type of Rust's own.
fn known_kind(ty: &Type, model: &Model) -> Option<TokenStream> {
    const WHOLE: [&str; 8] = ["u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64"];
    let core = &model.core;
    let Type::Path(path) = ty else { return None };
    let name = &path.path.segments.last()?.ident;
    if name == "String" {
        return Some(quote!(#core::WireKind::Text));
    }
    if name == "bool" {
        return Some(quote!(#core::WireKind::Bool));
    }
    if name == "f32" || name == "f64" {
        return Some(quote!(#core::WireKind::Number));
    }
    let whole = WHOLE.into_iter().find(|whole| name == whole)?;
    Some(quote!(#core::WireKind::Whole(
        #whole,
        ::core::primitive::#name::MIN as ::core::primitive::i128,
        ::core::primitive::#name::MAX as ::core::primitive::i128,
    )))
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
        let kind = expand_kind(&value.kind, model);
        let each = value.each;
        let modes = expand_modes(&value.modes, &value.rule, model);
        let rule = rule_ref(&value.rule, model);
        quote!(#core::ValueRule { kind: #core::ValueKind::#kind, each: #each, modes: #modes, rule: #rule })
    });
    let constant = field
        .constant
        .as_ref()
        .map(|constant| expand_constant(constant, model));
    let typed = field.typed_by.as_ref().map(|typed| {
        let rule = rule_ref(&typed.rule, model);
        let types = expand_types(typed, model);
        let (dimension, kind) = (
            Literal::usize_unsuffixed(typed.dimension),
            plain(&typed.name),
        );
        quote!(#core::ValueRule {
            kind: #core::ValueKind::TypedBy { dimension: #dimension, kind: #kind, types: &[#(#types),*] },
            each: false,
            modes: &[],
            rule: #rule,
        })
    });
    rules.chain(constant).chain(typed).collect()
}

/// The numbers of the type that each mode names.
fn expand_types(typed: &TypedBy, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    let (dimension, name) = (&model.dimensions[typed.dimension], &typed.name);
    let markers = dimension.markers();
    let types = (0..dimension.modes.len()).map(|mode| {
        let marker = dimension.marker(mode);
        let place = Literal::usize_unsuffixed(mode);
        let types = quote!(<<#marker as #markers::Types>::#name as #core::ModeSet>::MODES);
        let types = respan(types, typed.rule.span);
        quote!((#place, #types))
    });
    types.collect()
}

fn expand_kind(kind: &ValueKind, model: &Model) -> TokenStream {
    let core = &model.core;
    match kind {
        ValueKind::Range(range) => {
            let (low, high) = (
                bound(range.low.as_ref(), model),
                bound(range.high.as_ref(), model),
            );
            quote!(Range(#low, #high))
        }
        ValueKind::Len(range) => expand_count(&quote!(Len), range),
        ValueKind::Bytes(range) => expand_count(&quote!(Bytes), range),
        ValueKind::Items(range) => expand_count(&quote!(Items), range),
        ValueKind::OneOf(values) => {
            let values = values.iter().map(|value| match value {
                Lit::Str(text) => quote!(#core::Literal::Text(#text)),
                value => {
                    let number = number(false, value, model);
                    quote!(#core::Literal::Number(#number))
                }
            });
            quote!(OneOf(&[#(#values),*]))
        }
        ValueKind::Chars(chars) => quote!(Chars(#chars)),
        ValueKind::Prefix(prefixes) => quote!(Prefix(&[#(#prefixes),*])),
        ValueKind::Unique => quote!(Unique),
        ValueKind::Check(path, _) => {
            let name = quote!(#path).to_string().replace(' ', "");
            quote!(Check(#name))
        }
    }
}

fn expand_count(kind: &TokenStream, range: &RangeSyntax) -> TokenStream {
    let bound = |bound: Option<&NumberSyntax>| match bound.map(|bound| &bound.literal) {
        Some(literal) => {
            let literal = unsuffixed(literal);
            quote!(::core::option::Option::Some(#literal))
        }
        None => quote!(::core::option::Option::None),
    };
    let (low, high) = (bound(range.low.as_ref()), bound(range.high.as_ref()));
    quote!(#kind(#low, #high))
}

/// The modes of a `when(…)`.
fn expand_modes(modes: &[(usize, Mask)], rule: &Rule, model: &Model) -> TokenStream {
    let gates = modes
        .iter()
        .map(|(dimension, modes)| expand_gate(*dimension, *modes, rule, model));
    quote!(&[#(#gates),*])
}

fn expand_relation(relation: &Relation, model: &Model) -> TokenStream {
    let core = &model.core;
    let place = |place: &usize| Literal::usize_unsuffixed(*place);
    let kind = match &relation.kind {
        RelationKind::Excludes(left, right) => {
            let (left, right) = (place(left), place(right));
            quote!(Excludes(#left, #right))
        }
        RelationKind::Requires(field, other) => {
            let (field, other) = (place(field), place(other));
            quote!(Requires(#field, #other))
        }
        RelationKind::AtLeastOne(fields) => {
            let fields = fields.iter().map(place);
            quote!(AtLeastOne(&[#(#fields),*]))
        }
    };
    let modes = expand_modes(&relation.modes, &relation.rule, model);
    let rule = rule_ref(&relation.rule, model);
    quote!(#core::Relation { kind: #core::RelationKind::#kind, modes: #modes, rule: #rule })
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
        each: false,
        modes: &[],
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
        Lit::Float(number) => {
            let literal = LitFloat::new(number.base10_digits(), number.span());
            quote!(#core::Number::Float(#minus #literal))
        }
        _ => {
            let literal = unsuffixed(literal);
            quote!(#core::Number::Int(#minus #literal))
        }
    }
}

/// The type of a number in a rule is not for its suffix to say.
fn unsuffixed(literal: &Lit) -> Lit {
    match literal {
        Lit::Int(number) => Lit::Int(LitInt::new(number.base10_digits(), number.span())),
        other => other.clone(),
    }
}

/// The same, where nothing names the rule.
pub(super) fn maybe_rule_ref(rule: Option<&Rule>, model: &Model) -> TokenStream {
    let core = &model.core;
    match rule {
        Some(rule) => rule_ref(rule, model),
        None => {
            quote!(#core::RuleRef { id: ::core::option::Option::None, see: ::core::option::Option::None })
        }
    }
}

/// The rule's name, and the link of the rule or else of the struct.
pub(super) fn rule_ref(rule: &Rule, model: &Model) -> TokenStream {
    let core = &model.core;
    let id = option(rule.id.as_ref());
    let see = option(rule.see.as_ref().or(model.see.as_ref()));
    quote!(#core::RuleRef { id: #id, see: #see })
}

fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
