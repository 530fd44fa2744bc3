//! The words that the messages share.

use crate::modal::model::{Model, Rule};

/// ```A`, `B```; and with another word for the last, ```A`, `B` or `C```.
pub(crate) fn list(names: &[String], last: &str) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{}{last}{end}", rest.join(", ")),
        _ => names.join(last),
    }
}

/// `[R107] https://…`, as far as the declaration says.
pub(crate) fn reference(rule: &Rule, model: &Model) -> String {
    let id = rule.id.as_ref().map(|id| format!(" [{}]", id.value()));
    let see = rule
        .see
        .as_ref()
        .or(model.see.as_ref())
        .map(|see| format!(", see {}", see.value()));
    [id, see].into_iter().flatten().collect()
}
