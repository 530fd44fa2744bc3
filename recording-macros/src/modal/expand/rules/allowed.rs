//! A field stands only where its modes allow it.

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;

use super::fact::{default_bound, fact, in_mode, respan, spanned};
use super::rule_trait::{Implementation, RuleTrait};
use super::tag::tag_traits;
use super::words::{list, reference};
use crate::modal::model::{Dimension, Field, Gate, Model};
use crate::modal::parse::DimensionKind;
use crate::names::{pascal, plain};

/// One trait for each mode that refuses the field, so that its text can name the mode.
pub(crate) fn allows(field: &Field, gate: &Gate, model: &Model) -> Vec<RuleTrait> {
    let dimension = &model.dimensions[gate.dimension];
    let (key, noun, preposition) = (&field.key, &dimension.noun, dimension.preposition());
    let names = dimension.mode_names(gate.modes);
    let (allowed, listed) = (list(&names, " or "), list(&names, ", "));
    let at_the_end = dimension.kind == DimensionKind::Child;
    let remove = match at_the_end {
        true => format!("`.{}(..)`", plain(&field.ident)),
        false => "this call".to_owned(),
    };
    let refused = refused_modes(gate, dimension).map(|mode| RuleTrait {
        name: allows_name(field, gate.dimension, mode, model),
        message: format!(
            "`{key}` is not allowed {preposition} {noun} `{}`",
            dimension.mode_name(mode)
        ),
        label: format!("remove {remove}, or use {noun} {allowed}"),
        note: Some(format!(
            "`{key}` is allowed {preposition}: {listed}{}",
            reference(&gate.rule, model)
        )),
        parameters: at_the_end.then(|| "Mode".to_owned()).into_iter().collect(),
        impls: if at_the_end {
            unset_or_elsewhere()
        } else {
            elsewhere()
        },
        ..RuleTrait::default()
    });
    refused.collect()
}

/// The modes that refuse a field. One in which the object does not exist is none of them: there
/// the object around it is refused, and a second error would only hide that.
pub(crate) fn refused_modes(gate: &Gate, dimension: &Dimension) -> impl Iterator<Item = usize> {
    let refused = dimension.existing().without(gate.modes);
    (0..dimension.modes.len()).filter(move |mode| refused.has(*mode))
}

/// A rule about one mode holds in every other.
pub(crate) fn elsewhere() -> Vec<Implementation> {
    vec![Implementation::of("Elsewhere")]
}

pub(crate) fn allows_name(field: &Field, dimension: usize, mode: usize, model: &Model) -> String {
    format!(
        "{}{}",
        pascal(&plain(&field.ident)),
        in_mode(dimension, mode, model)
    )
}

/// The rule holds for a field that is not set, or is set in another mode.
fn unset_or_elsewhere() -> Vec<Implementation> {
    let any = |of: &str| Implementation {
        generics: vec!["Mode".to_owned()],
        arguments: vec!["Mode".to_owned()],
        ..Implementation::of(of)
    };
    let set = |mode: &str| Implementation {
        arguments: vec![mode.to_owned()],
        ..Implementation::of("Set")
    };
    // With a single impl for a state, rustc would print what it is for.
    let set = ["Elsewhere", "Hidden"].map(set);
    ["Unset", "Maybe"].map(any).into_iter().chain(set).collect()
}

/// What the end of a chain demands of a field that depends on the tag of an object inside.
pub(crate) fn end_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let gates = field.gates_at_the_end(model).into_iter();
    let bounds = gates.flat_map(|gate| {
        let span = gate.rule.span;
        let refused: Vec<usize> = refused_modes(&gate, &model.dimensions[gate.dimension]).collect();
        refused.into_iter().map(move |mode| {
            let state = spanned(field.state.clone(), span);
            let name = Ident::new(&allows_name(field, gate.dimension, mode, model), span);
            let fact = fact(gate.dimension, mode, model, span);
            let module = spanned(model.rules_module(), span);
            quote_spanned!(span=> #state: #module::#name<#fact>)
        })
    });
    bounds.collect()
}

/// What a setter demands of the modes.
pub(crate) fn allows_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let gates = field.settable(model);
    let at_once = gates
        .iter()
        .filter(|gate| model.dimensions[gate.dimension].kind != DimensionKind::Child);
    let module = model.rules_module();
    let bounds = at_once.flat_map(|gate| {
        let span = gate.rule.span;
        let module = spanned(module.clone(), span);
        let refused = refused_modes(gate, &model.dimensions[gate.dimension]).map(move |mode| {
            let name = Ident::new(&allows_name(field, gate.dimension, mode, model), span);
            let fact = fact(gate.dimension, mode, model, span);
            quote_spanned!(span=> #fact: #module::#name)
        });
        default_bound(gate.dimension, model, span)
            .into_iter()
            .chain(refused)
    });
    bounds.collect()
}

/// What a setter demands of a tag that it depends on: to be known, by choice or by default.
pub(crate) fn chosen_bounds(place: usize, field: &Field, model: &Model) -> Vec<TokenStream> {
    let dimension = &model.dimensions[place];
    let typed = field.typed_by.as_ref();
    if typed.is_some_and(|typed| typed.dimension == place) && dimension.default.is_none() {
        // The type of its argument demands that already.
        return Vec::new();
    }
    let gates = field.settable(model);
    let gate = gates.iter().find(|gate| gate.dimension == place);
    let span = gate.map_or_else(|| field.ident.span(), |gate| gate.rule.span);
    let parameter = spanned(dimension.parameter.clone(), span);
    let chosen = respan(tag_traits(dimension, model).chosen, span);
    let known = quote_spanned!(span=> #parameter: #chosen);
    // A gate asks for it itself.
    let default = gate.is_none().then(|| default_bound(place, model, span));
    [known].into_iter().chain(default.flatten()).collect()
}
