//! A tag is chosen once, by its markers, and before what depends on it.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::fact::{default_bound, spanned};
use super::rule_trait::{Implementation, RuleTrait, hole};
use super::words::{list, reference};
use crate::modal::model::{Dimension, Model};
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
        let name = tag_trait(dimension, suffix);
        quote!(#module::#name)
    };
    TagTraits {
        value: path("Value"),
        free: path("Free"),
        chosen: path("Chosen"),
    }
}

pub(crate) fn tag_trait(dimension: &Dimension, suffix: &str) -> Ident {
    format_ident!("{}{suffix}", pascal(&plain(&dimension.ident)))
}

pub(crate) fn rules_of_tag(dimension: &Dimension, model: &Model) -> Vec<RuleTrait> {
    let required = dimension
        .field
        .is_some_and(|field| model.fields[field].required.is_some());
    let mut traits = vec![
        tag_value(dimension, model),
        tag_free(dimension, model),
        tag_chosen(dimension, model),
    ];
    if required {
        traits.push(tag_is_set(dimension, model));
    }
    traits
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
pub(crate) fn tag_value(dimension: &Dimension, model: &Model) -> RuleTrait {
    let (core, set) = (&model.core, &dimension.set);
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    RuleTrait {
        name: tag_trait(dimension, "Value"),
        parameters: vec![format_ident!("Set")],
        has_type: true,
        supertrait: Some(quote!(#core::Marker<Set = Set>)),
        message: format!(
            "`{noun}` takes the marker of one of its modes, and `{}` is none",
            hole("Self")
        ),
        label: format!("use {}", list(&marker_names(dimension), " or ")),
        note: Some(format!(
            "a value known only at run time goes to `.{setter}_dyn(..)`"
        )),
        impls: markers(dimension)
            .map(|marker| Implementation {
                arguments: vec![quote!(#set)],
                is: Some(marker.clone()),
                ..Implementation::of(marker)
            })
            .collect(),
    }
}

/// A tag is chosen once, and before what depends on it.
pub(crate) fn tag_free(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
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
        impls: [quote!(#core::Undecided), quote!(#core::Hidden)]
            .map(Implementation::of)
            .into(),
        ..RuleTrait::default()
    }
}

/// What a tag is: what was chosen, or the default.
pub(crate) fn tag_chosen(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let (noun, setter) = (&dimension.noun, plain(&dimension.ident));
    let of_itself = |marker: TokenStream| Implementation {
        is: Some(marker.clone()),
        ..Implementation::of(marker)
    };
    let mut impls: Vec<Implementation> = markers(dimension).map(of_itself).collect();
    impls.push(of_itself(quote!(#core::Dyn)));
    if let Some(default) = dimension.default {
        let default = dimension.marker(default).into_token_stream();
        impls.push(Implementation {
            is: Some(default),
            ..Implementation::of(quote!(#core::Undecided))
        });
    }
    RuleTrait {
        name: tag_trait(dimension, "Chosen"),
        has_type: true,
        message: format!("`{noun}` is not chosen yet"),
        label: format!("call `.{setter}(..)` before this"),
        note: Some(format!(
            "`{noun}` is one of {}",
            list(&marker_names(dimension), ", ")
        )),
        impls,
        ..RuleTrait::default()
    }
}

pub(crate) fn tag_is_set(dimension: &Dimension, model: &Model) -> RuleTrait {
    let core = &model.core;
    let (noun, setter, object) = (
        &dimension.noun,
        plain(&dimension.ident),
        plain(&model.ident),
    );
    let rule = dimension
        .field
        .and_then(|field| model.fields[field].required.as_ref());
    let reference = rule.map_or(String::new(), |requirement| {
        reference(&requirement.rule, model)
    });
    RuleTrait {
        name: tag_trait(dimension, "IsSet"),
        message: format!("missing field `{noun}`"),
        label: format!("add `.{setter}(..)` to this `{object}`"),
        note: Some(format!(
            "`{noun}` is one of {}{reference}",
            list(&marker_names(dimension), ", ")
        )),
        impls: markers(dimension)
            .chain([quote!(#core::Dyn)])
            .map(Implementation::of)
            .collect(),
        ..RuleTrait::default()
    }
}

pub(crate) fn tag_ready_bounds(dimension: &Dimension, model: &Model) -> Vec<TokenStream> {
    let Some(field) = dimension.field.map(|place| &model.fields[place]) else {
        return Vec::new();
    };
    let span = field
        .required
        .as_ref()
        .map_or_else(Span::call_site, |requirement| requirement.rule.span);
    let module = spanned(model.rules_module(), span);
    let mut parameter = dimension.parameter.clone();
    parameter.set_span(span);
    let known = model
        .dimensions
        .iter()
        .position(|known| known.ident == dimension.ident);
    let default = known.and_then(|place| default_bound(place, model, span));
    let suffix = match (&field.required, dimension.default) {
        (Some(_), _) => "IsSet",
        (None, Some(_)) => "Chosen",
        (None, None) => return Vec::new(),
    };
    let mut name = tag_trait(dimension, suffix);
    name.set_span(span);
    [quote_spanned!(span=> #parameter: #module::#name)]
        .into_iter()
        .chain(default)
        .collect()
}
