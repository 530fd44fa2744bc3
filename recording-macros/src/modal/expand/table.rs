//! The rules as data, but for those of each field (see `rows.rs`).

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::LitStr;

use super::rows;
use crate::modal::model::{
    Dimension, Implication, Mask, Model, Relation, RelationKind, Rule, UnknownKeys,
};
use crate::modal::parse::DimensionKind;
use crate::names::plain;
use crate::source;

pub(super) fn expand(model: &Model) -> TokenStream {
    let Model {
        core,
        ident,
        dimensions,
        ..
    } = model;
    let name = plain(ident);
    let dimensions = dimensions
        .iter()
        .map(|dimension| expand_dimension(model, dimension));
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
    let fields = rows::expand(model);
    quote! {
        const RULES: &'static #core::Rules = &#core::Rules {
            name: #name,
            dimensions: &[#(#dimensions),*],
            fields: #fields,
            relations: &[#(#relations),*],
            implications: &[#(#implications),*],
            unknown: &[#(#unknown),*],
        };
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

fn expand_gate(dimension: usize, modes: Mask, rule: &Rule, model: &Model) -> TokenStream {
    let core = &model.core;
    let rule = rule_ref_of(&core, rule, model);
    let dimension = Literal::usize_unsuffixed(dimension);
    let modes = Literal::u64_unsuffixed(modes.0);
    quote!(#core::gate(#dimension, #modes, #rule))
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

fn rule_ref_of(core: &impl ToString, rule: &Rule, model: &Model) -> TokenStream {
    source::tokens(&rule_text(&core.to_string(), rule, model))
}

pub(super) fn rule_text(core: &str, rule: &Rule, model: &Model) -> String {
    let see = rule.see.as_ref().or(model.see.as_ref());
    match (rule.id.as_ref().map(LitStr::value), see.map(LitStr::value)) {
        (Some(id), Some(see)) => format!("{core}::id_see({id:?}, {see:?})"),
        (Some(id), None) => format!("{core}::id({id:?})"),
        (None, Some(see)) => format!("{core}::see({see:?})"),
        (None, None) => format!("{core}::NO_RULE"),
    }
}
