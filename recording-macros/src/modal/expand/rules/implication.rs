//! A mode of one set that stands only beside modes of another.

use proc_macro2::{Ident, TokenStream};
use quote::quote_spanned;

use super::fact::{default_bound, fact, in_mode, spanned};
use super::rule_trait::{Implementation, RuleTrait};
use super::words::{list, reference};
use crate::modal::model::{Implication, Model};

pub(crate) fn traits(implication: &Implication, model: &Model) -> RuleTrait {
    let Implication {
        of: (dimension, mode),
        needs: (needed, modes),
        rule,
    } = implication;
    let (set, other) = (&model.dimensions[*dimension], &model.dimensions[*needed]);
    let (noun, mode) = (&set.noun, set.mode_name(*mode));
    let names = other.mode_names(*modes);
    let needs = format!("{} {}", other.noun, list(&names, " or "));
    let any = Implementation {
        generics: vec!["Other".to_owned()],
        arguments: vec!["Other".to_owned()],
        ..Implementation::of("Elsewhere")
    };
    let beside = |fact: &str| Implementation {
        arguments: vec![fact.to_owned()],
        ..Implementation::of("Here")
    };
    RuleTrait {
        name: name(implication, model),
        parameters: vec!["Other".to_owned()],
        message: format!("{noun} `{mode}` needs {needs}"),
        label: format!("use {needs}, or another {noun}"),
        note: Some(format!(
            "{noun} `{mode}` stands only beside {needs}{}",
            reference(rule, model)
        )),
        // With a single impl for a state, rustc would print what it is for.
        impls: vec![any, beside("Elsewhere"), beside("Hidden")],
        ..RuleTrait::default()
    }
}

fn name(implication: &Implication, model: &Model) -> String {
    let Implication {
        of: (dimension, mode),
        needs: (needed, modes),
        ..
    } = implication;
    let first = (0..64).find(|mode| modes.has(*mode)).unwrap_or_default();
    format!(
        "Only{}Needs{}",
        in_mode(*dimension, *mode, model),
        in_mode(*needed, first, model)
    )
}

/// What the end of a chain demands: no mode of the other set but those that are needed. A mode that
/// is not known yet is none of them.
pub(crate) fn ready_bounds(implication: &Implication, model: &Model) -> Vec<TokenStream> {
    let Implication {
        of: (dimension, mode),
        needs: (needed, modes),
        rule,
    } = implication;
    let span = rule.span;
    let name = Ident::new(&name(implication, model), span);
    let module = spanned(model.rules_module(), span);
    let of = fact(*dimension, *mode, model, span);
    let refused = model.dimensions[*needed].existing().without(*modes);
    let refused = (0..model.dimensions[*needed].modes.len()).filter(|mode| refused.has(*mode));
    let bounds = refused.map(|other| {
        let other = fact(*needed, other, model, span);
        quote_spanned!(span=> #of: #module::#name<#other>)
    });
    let known = [*dimension, *needed]
        .into_iter()
        .filter_map(|place| default_bound(place, model, span));
    known.chain(bounds).collect()
}
