//! The rules as data.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Lit, LitFloat, LitInt, Type};

use super::generics::{Parameters, parameters};
use super::quiet;
use super::rules::respan;
use crate::modal::model::{
    Constant, Dimension, Field, Implication, Mask, Model, Relation, RelationKind, Rule, Shape,
    TypedBy, UnknownKeys, ValueKind, is_primitive,
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
    let count = Literal::usize_unsuffixed(fields.len());
    let dimensions = dimensions
        .iter()
        .map(|dimension| expand_dimension(model, dimension));
    let fields = fields.iter().map(|field| expand_field(field, model));
    let relations = model
        .relations
        .iter()
        .map(|relation| expand_relation(relation, model));
    let implications = model.implications.iter();
    let implications = implications.map(|implication| expand_implication(implication, model));
    let unknown = model.unknown.iter().map(|UnknownKeys { keys, rule }| {
        let rule = rule_ref_of(&core, rule, model);
        quote!(#core::UnknownKeys { keys: &[#(#keys),*], rule: #rule })
    });
    let quiet = quiet();
    quote! {
        #quiet
        #[automatically_derived]
        impl<#(#declared),*> #ident<#(#arguments),*> {
            // By itself, because rustc asks of each reference in a constant what is behind it.
            const __FIELDS: [#core::FieldRules; #count] = [#(#fields),*];

            const __RULES: &'static #core::Rules = &#core::Rules {
                name: #name,
                dimensions: &[#(#dimensions),*],
                fields: &Self::__FIELDS,
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

fn expand_dimension(model: &Model, dimension: &Dimension) -> TokenStream {
    let core = &model.core;
    let Dimension { set, noun, .. } = dimension;
    let preposition = dimension.preposition();
    let existing = dimension.existing().0;
    let default = option(model, dimension.default.map(Literal::usize_unsuffixed));
    let field = option(model, dimension.field.map(Literal::usize_unsuffixed));
    let (export, given) = (
        dimension.export_key(),
        dimension.kind == DimensionKind::Given,
    );
    let key = match dimension.field {
        Some(_) => quote!(#core::Some(#noun)),
        None => quote!(#core::None),
    };
    quote! {
        #core::Dimension {
            noun: #noun,
            key: #key,
            preposition: #preposition,
            modes: <#set as #core::ModeSet>::MODES,
            existing: #core::ModeMask(#existing),
            field: #field,
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
    let mut facts = Vec::new();
    if !field.aliases.is_empty() {
        let aliases = &field.aliases;
        facts.push(quote!(aliases: &[#(#aliases),*],));
    }
    if !field.allowed.is_empty() {
        let allowed = field
            .allowed
            .iter()
            .map(|gate| expand_gate(gate.dimension, gate.modes, &gate.rule, model));
        facts.push(quote!(allowed: &[#(#allowed),*],));
    }
    if let Some(required) = expand_requirement(field, model) {
        facts.push(quote!(required: #core::Some(#required),));
    }
    if let Some(rule) = &field.value {
        let rule = rule_ref_of(&core, rule, model);
        facts.push(quote!(value: #rule,));
    }
    let values = expand_values(field, model);
    if !values.is_empty() {
        facts.push(quote!(values: &[#(#values),*],));
    }
    match shape {
        Shape::Leaf if !is_primitive(ty) => {
            facts.push(quote!(secret: <#ty as #core::WireValue>::SECRET,));
        }
        Shape::List(item) if !is_primitive(item) => {
            facts.push(quote!(secret: <#item as #core::WireValue>::SECRET,));
        }
        _ => {}
    }
    let given = match shape {
        Shape::Nested { given, .. } | Shape::NestedList { given, .. } => given.as_slice(),
        _ => &[],
    };
    if !given.is_empty() {
        let given = given.iter().map(|place| Literal::usize_unsuffixed(*place));
        facts.push(quote!(given: &[#(#given),*],));
    }
    let shape = expand_shape(model, field);
    quote!(#core::FieldRules { name: #name, key: #key, shape: #shape, #(#facts)* ..#core::FIELD })
}

/// What stands in JSON. The constant is the type's own, if it has one.
fn expand_shape(model: &Model, field: &Field) -> TokenStream {
    let core = &model.core;
    match &field.shape {
        Shape::Leaf | Shape::Tag(_) => {
            let kind = expand_kind_of(model, &field.ty);
            quote!(#core::Shape::Value(#kind))
        }
        Shape::List(item) => {
            let kind = expand_kind_of(model, item);
            quote!(#core::Shape::List(#kind))
        }
        Shape::Nested { .. } => quote!(#core::Shape::Object),
        Shape::NestedList { .. } => quote!(#core::Shape::Objects),
    }
}

fn expand_kind_of(model: &Model, ty: &Type) -> TokenStream {
    let core = &model.core;
    match known_kind(ty) {
        Some(kind) => quote!(#core::#kind),
        None => quote!({
            #[allow(unused_imports)]
            use #core::AnyKind as _;
            <#ty>::WIRE
        }),
    }
}

/// The constant of a type of Rust's own.
fn known_kind(ty: &Type) -> Option<Ident> {
    const KNOWN: [&str; 14] = [
        "String", "bool", "f32", "f64", "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32",
        "i64", "isize",
    ];
    let Type::Path(path) = ty else { return None };
    let name = &path.path.segments.last()?.ident;
    let known = KNOWN.into_iter().find(|known| name == known)?;
    Some(format_ident!("{}", known.to_uppercase()))
}

fn expand_gate(dimension: usize, modes: Mask, rule: &Rule, model: &Model) -> TokenStream {
    let core = &model.core;
    let rule = rule_ref_of(&core, rule, model);
    let dimension = Literal::usize_unsuffixed(dimension);
    let modes = Literal::u64_unsuffixed(modes.0);
    quote!(#core::gate(#dimension, #modes, #rule))
}

fn expand_requirement(field: &Field, model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    let requirement = field.required.as_ref()?;
    let modes = requirement.modes.iter();
    let modes =
        modes.map(|(dimension, modes)| expand_gate(*dimension, *modes, &requirement.rule, model));
    let rule = rule_ref_of(&core, &requirement.rule, model);
    Some(quote!(#core::Requirement { modes: &[#(#modes),*], rule: #rule }))
}

fn expand_values(field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    let rules = field.values.iter().map(|value| {
        let kind = expand_kind(model, &value.kind);
        let each = value.each;
        let rule = rule_ref_of(&core, &value.rule, model);
        if !each && value.modes.is_empty() {
            return quote!(#core::value(#core::ValueKind::#kind, #rule));
        }
        let modes = expand_modes(&value.modes, &value.rule, model);
        quote!(#core::ValueRule { kind: #core::ValueKind::#kind, each: #each, modes: #modes, rule: #rule })
    });
    let constant = field
        .constant
        .as_ref()
        .map(|constant| expand_constant(constant, model));
    let typed = field.typed_by.as_ref().map(|typed| {
        let rule = rule_ref_of(&core, &typed.rule, model);
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
    let named = respan(quote!(#markers::Types), typed.rule.span);
    let types = (0..dimension.modes.len()).map(|mode| {
        let marker = dimension.marker(mode);
        let place = Literal::usize_unsuffixed(mode);
        quote!((#place, <<#marker as #named>::#name as #core::ModeSet>::MODES))
    });
    types.collect()
}

fn expand_kind(model: &Model, kind: &ValueKind) -> TokenStream {
    let core = &model.core;
    match kind {
        ValueKind::Range(range) => {
            let (low, high) = (
                bound(model, range.low.as_ref()),
                bound(model, range.high.as_ref()),
            );
            quote!(Range(#low, #high))
        }
        ValueKind::Len(range) => expand_count(model, &quote!(Len), range),
        ValueKind::Bytes(range) => expand_count(model, &quote!(Bytes), range),
        ValueKind::Items(range) => expand_count(model, &quote!(Items), range),
        ValueKind::OneOf(values) => {
            let values = values.iter().map(|value| match value {
                Lit::Str(text) => quote!(#core::Literal::Text(#text)),
                value => {
                    let number = number(model, false, value);
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

fn expand_count(model: &Model, kind: &TokenStream, range: &RangeSyntax) -> TokenStream {
    let core = &model.core;
    let bound = |bound: Option<&NumberSyntax>| match bound.map(|bound| &bound.literal) {
        Some(literal) => {
            let literal = unsuffixed(literal);
            quote!(#core::Some(#literal))
        }
        None => quote!(#core::None),
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
    let rule = rule_ref_of(&core, &relation.rule, model);
    quote!(#core::Relation { kind: #core::RelationKind::#kind, modes: #modes, rule: #rule })
}

fn expand_constant(constant: &Constant, model: &Model) -> TokenStream {
    let core = &model.core;
    let rule = rule_ref_of(&core, &constant.rule, model);
    let values = constant.values.iter().map(|(place, literal)| {
        let place = Literal::usize_unsuffixed(*place);
        let number = number(model, false, literal);
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

fn bound(model: &Model, bound: Option<&NumberSyntax>) -> TokenStream {
    let core = &model.core;
    match bound {
        Some(bound) => {
            let number = number(model, bound.negative, &bound.literal);
            quote!(#core::Some(#number))
        }
        None => quote!(#core::None),
    }
}

fn number(model: &Model, negative: bool, literal: &Lit) -> TokenStream {
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

/// The same as [`rule_ref`], where nothing may name the rule.
pub(super) fn maybe_rule_ref(rule: Option<&Rule>, model: &Model) -> TokenStream {
    let core = &model.core;
    match rule {
        Some(rule) => rule_ref(rule, model),
        None => quote!(#core::NO_RULE),
    }
}

/// The rule's name, and the link of the rule or else of the struct.
pub(super) fn rule_ref(rule: &Rule, model: &Model) -> TokenStream {
    rule_ref_of(&model.core, rule, model)
}

fn option(model: &Model, value: Option<impl ToTokens>) -> TokenStream {
    let core = &model.core;
    match value {
        Some(value) => quote!(#core::Some(#value)),
        None => quote!(#core::None),
    }
}

fn rule_ref_of(core: &impl ToTokens, rule: &Rule, model: &Model) -> TokenStream {
    match (&rule.id, rule.see.as_ref().or(model.see.as_ref())) {
        (Some(id), Some(see)) => quote!(#core::id_see(#id, #see)),
        (Some(id), None) => quote!(#core::id(#id)),
        (None, Some(see)) => quote!(#core::see(#see)),
        (None, None) => quote!(#core::NO_RULE),
    }
}
