//! A tag is chosen once, by its markers, and before what depends on it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::condition::{When, whens};
use super::fact::{default_bound, spanned};
use super::required::who_requires;
use super::rule_trait::{Beside, Implementation, RuleTrait, hole};
use super::words::{list, reference};
use crate::modal::model::{Dimension, Model, Requirement};
use crate::names::{pascal, plain};

/// The paths of the traits about a tag.
pub(crate) struct TagTraits {
    pub(crate) value: TokenStream,
    pub(crate) free: TokenStream,
    pub(crate) chosen: TokenStream,
}

pub(crate) fn tag_traits(dimension: &Dimension, model: &Model) -> TagTraits {
    let module = model.rules_module();
    let path = |suffix: &str| {
        let name = Ident::new(&tag_trait(dimension, suffix), Span::call_site());
        quote!(#module::#name)
    };
    TagTraits {
        value: path("Value"),
        free: path("Free"),
        chosen: path("Chosen"),
    }
}

pub(crate) fn tag_trait(dimension: &Dimension, suffix: &str) -> String {
    format!("{}{suffix}", pascal(&plain(&dimension.ident)))
}

pub(crate) fn rules_of_tag(dimension: &Dimension, model: &Model) -> Vec<RuleTrait> {
    let traits = [
        tag_value(dimension),
        tag_free(dimension),
        tag_chosen(dimension, model),
    ];
    let is_set = tag_is_set(dimension, model);
    traits.into_iter().chain(is_set).collect()
}

pub(crate) fn markers(dimension: &Dimension) -> impl Iterator<Item = TokenStream> {
    (0..dimension.modes.len()).map(|place| dimension.marker(place).into_token_stream())
}

pub(crate) fn marker_names(dimension: &Dimension) -> Vec<String> {
    let markers = dimension.markers();
    let module = markers
        .segments
        .last()
        .map(|last| plain(&last.ident))
        .unwrap_or_default();
    dimension
        .modes
        .iter()
        .map(|mode| format!("{module}::{}", plain(&mode.ident)))
        .collect()
}

/// The argument of a tag's setter is one of its markers.
pub(crate) fn tag_value(dimension: &Dimension) -> RuleTrait {
    let set = &dimension.set;
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    RuleTrait {
        name: tag_trait(dimension, "Value"),
        parameters: vec!["Of".to_owned()],
        has_type: true,
        supertrait: Some("Marker<Set = Of>"),
        message: format!(
            "`{noun}` takes the marker of one of its modes, and `{}` is none",
            hole("Self")
        ),
        label: format!("use {}", list(&marker_names(dimension), " or ")),
        note: Some(format!(
            "a value known only at run time goes to `.{setter}_dyn(..)`"
        )),
        impls_beside: markers(dimension)
            .map(|marker| Beside {
                arguments: vec![quote!(#set)],
                is: Some(marker.clone()),
                ..Beside::of(marker)
            })
            .collect(),
        ..RuleTrait::default()
    }
}

/// A tag is chosen once, and before what depends on it.
pub(crate) fn tag_free(dimension: &Dimension) -> RuleTrait {
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    let note = dimension.default.map(|place| {
        let default = plain(&dimension.modes[place].ident);
        format!("a field that depends on `{noun}` takes it as `{default}`, the default, if it is not chosen by then")
    });
    RuleTrait {
        name: tag_trait(dimension, "Free"),
        message: format!("`{noun}` is already decided here"),
        label: format!("call `.{setter}(..)` once, before the fields that depend on it"),
        note,
        impls: vec![Implementation::of("Undecided")],
        ..RuleTrait::default()
    }
}

/// What a tag is: what was chosen, or the default.
pub(crate) fn tag_chosen(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    let of_itself = |marker: TokenStream| Beside {
        is: Some(marker.clone()),
        ..Beside::of(marker)
    };
    let default = dimension.default.map(|default| Beside {
        is: Some(dimension.marker(default).into_token_stream()),
        ..Beside::of(quote!(#core::Undecided))
    });
    let of_dyn = Implementation {
        is: Some("Dyn"),
        ..Implementation::of("Dyn")
    };
    RuleTrait {
        name: tag_trait(dimension, "Chosen"),
        has_type: true,
        message: format!("`{noun}` is not chosen yet"),
        label: format!("call `.{setter}(..)` before this"),
        note: Some(format!(
            "`{noun}` is one of {}",
            list(&marker_names(dimension), ", ")
        )),
        impls: vec![of_dyn],
        impls_beside: markers(dimension).map(of_itself).chain(default).collect(),
        ..RuleTrait::default()
    }
}

/// A tag that a mode requires is chosen: one trait for each combination of modes that do.
fn tag_is_set(dimension: &Dimension, model: &Model) -> Vec<RuleTrait> {
    let Some(requirement) = requirement(dimension, model) else {
        return Vec::new();
    };
    let (noun, setter, object) = (
        &dimension.noun,
        plain(&dimension.ident),
        plain(&model.ident),
    );
    let reference = reference(&requirement.rule, model);
    let traits = whens(&requirement.modes, model)
        .into_iter()
        .map(|when| RuleTrait {
            name: is_set_name(dimension, &when),
            parameters: when.parameters(),
            message: format!("missing field `{noun}`{}", who_requires(&when, model)),
            label: format!("add `.{setter}(..)` to this `{object}`"),
            note: Some(format!(
                "`{noun}` is one of {}{reference}",
                list(&marker_names(dimension), ", ")
            )),
            impls: [when.always("Dyn", &[])]
                .into_iter()
                .chain(when.excused("Undecided", &[]))
                .collect(),
            impls_beside: markers(dimension)
                .map(|marker| when.always_beside(marker))
                .collect(),
            ..RuleTrait::default()
        });
    traits.collect()
}

fn requirement<'a>(dimension: &Dimension, model: &'a Model) -> Option<&'a Requirement> {
    let field = &model.fields[dimension.field?];
    field.required.as_ref()
}

fn is_set_name(dimension: &Dimension, when: &When) -> String {
    tag_trait(dimension, &format!("IsSet{}", when.suffix))
}

/// What the end of a chain demands of a tag.
pub(crate) fn tag_ready_bounds(dimension: &Dimension, model: &Model) -> Vec<TokenStream> {
    let requirement = requirement(dimension, model);
    let span = requirement.map_or_else(Span::call_site, |requirement| requirement.rule.span);
    let parameter = spanned(dimension.parameter.clone(), span);
    let module = spanned(model.rules_module(), span);
    let whens = requirement.map(|requirement| whens(&requirement.modes, model));
    let is_set = whens.into_iter().flatten().map(|when| {
        let name = Ident::new(&is_set_name(dimension, &when), span);
        let facts = when.facts(model, span);
        let facts = (!facts.is_empty()).then(|| quote_spanned!(span=> <#(#facts),*>));
        quote_spanned!(span=> #parameter: #module::#name #facts)
    });
    let place = model
        .dimensions
        .iter()
        .position(|known| known.ident == dimension.ident);
    let default = place.and_then(|place| default_bound(place, model, span));
    let chosen = default.is_some().then(|| {
        let name = Ident::new(&tag_trait(dimension, "Chosen"), span);
        quote_spanned!(span=> #parameter: #module::#name)
    });
    is_set.chain(chosen).chain(default).collect()
}
