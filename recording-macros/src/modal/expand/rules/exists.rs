//! An object exists in its mode.

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;

use super::allowed::elsewhere;
use super::fact::{fact, in_mode, spanned};
use super::rule_trait::RuleTrait;
use super::words::{list, reference};
use crate::modal::model::{Dimension, Model};
use crate::modal::parse::DimensionKind;
use crate::names::plain;

/// One trait for each mode in which the object does not exist.
pub(crate) fn exists(place: usize, model: &Model) -> Vec<RuleTrait> {
    let dimension = &model.dimensions[place];
    let (object, noun) = (plain(&model.ident), &dimension.noun);
    let names = dimension.mode_names(dimension.existing());
    let traits = absent_modes(dimension).map(|mode| RuleTrait {
        name: exists_name(place, mode, model),
        message: format!(
            "`{object}` does not exist in {noun} `{}`",
            dimension.mode_name(mode)
        ),
        label: format!("use {noun} {}", list(&names, " or ")),
        note: model.exists.as_ref().map(|rule| {
            let exists = format!("`{object}` exists in: {}", list(&names, ", "));
            exists + &reference(rule, model)
        }),
        impls: elsewhere(),
        ..RuleTrait::default()
    });
    traits.collect()
}

pub(crate) fn absent_modes(dimension: &Dimension) -> impl Iterator<Item = usize> {
    let modes = dimension.modes.iter().enumerate();
    modes
        .filter(|(_, mode)| mode.absent)
        .map(|(place, _)| place)
}

pub(crate) fn exists_name(dimension: usize, mode: usize, model: &Model) -> String {
    format!("{}{}", plain(&model.ident), in_mode(dimension, mode, model))
}

/// What the entrances of an object demand of the modes that flow in.
pub(crate) fn exists_bounds(model: &Model) -> Vec<TokenStream> {
    let module = model.rules_module();
    let dimensions = model.dimensions.iter().enumerate();
    let flow = dimensions.filter(|(_, dimension)| dimension.kind == DimensionKind::Flow);
    let bounds = flow.flat_map(|(place, dimension)| {
        let span = dimension.ident.span();
        let module = spanned(module.clone(), span);
        absent_modes(dimension).map(move |mode| {
            let name = Ident::new(&exists_name(place, mode, model), span);
            let fact = fact(place, mode, model, span);
            quote_spanned!(span=> #fact: #module::#name)
        })
    });
    bounds.collect()
}
