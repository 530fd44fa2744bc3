//! The rules that name what holds for every object: which keys it has, and that it exists.

use super::items;
use crate::errors::Errors;
use crate::modal::model::{Dimension, Rule, UnknownKeys};
use crate::modal::parse::{RuleItem, RuleKind, RuleSyntax};

/// Those that name keys come before the one that is about all others.
pub(super) fn resolve_unknown(rules: &[RuleSyntax]) -> Vec<UnknownKeys> {
    let unknown = items(rules).filter_map(|(about, item)| {
        let RuleKind::Unknown(keys) = &item.kind else {
            return None;
        };
        let (keys, rule) = (keys.clone(), rule(about, item));
        Some(UnknownKeys { keys, rule })
    });
    let mut unknown: Vec<UnknownKeys> = unknown.collect();
    unknown.sort_by_key(|unknown| unknown.keys.is_empty());
    unknown
}

/// It names a rule only where the object is absent in some mode.
pub(super) fn resolve_exists(
    rules: &[RuleSyntax],
    dimensions: &[Dimension],
    errors: &mut Errors,
) -> Option<Rule> {
    let is_exists = |(_, item): &(_, &RuleItem)| matches!(item.kind, RuleKind::Exists);
    let (about, item) = items(rules).find(is_exists)?;
    let mut modes = dimensions.iter().flat_map(|dimension| &dimension.modes);
    if !modes.any(|mode| mode.absent) {
        errors.push(
            &item.word,
            "the object exists in every mode: write `!Mode` where it does not, or drop this",
        );
    }
    Some(rule(about, item))
}

fn rule(about: &RuleSyntax, item: &RuleItem) -> Rule {
    Rule {
        id: about.id.clone(),
        see: about.see.clone(),
        span: item.word.span(),
    }
}
