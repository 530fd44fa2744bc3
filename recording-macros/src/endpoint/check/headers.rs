//! Rules about `header("X-Name" = "value")`.

use std::collections::HashSet;

use crate::endpoint::parse::Declaration;
use crate::errors::Errors;

/// What others write, and by whose word.
const TAKEN: [(&str, &str); 4] = [
    ("authorization", "comes from who authenticates the request"),
    ("content-length", "follows from the body"),
    ("host", "follows from the base URL"),
    ("transfer-encoding", "is up to the transport"),
];

/// A header's name is a token of HTTP, and nobody else's to write.
pub(super) fn check_names(declaration: &Declaration, errors: &mut Errors) {
    for header in &declaration.arguments.headers {
        let name = header.name.value();
        if name.is_empty() || !name.bytes().all(is_token) {
            let message =
                format!("`{name}` is not the name of a header: use letters, digits and `-`");
            errors.push(&header.name, message);
        }
        let lower = name.to_lowercase();
        if let Some((_, why)) = TAKEN.iter().find(|(taken, _)| *taken == lower) {
            errors.push(&header.name, format!("`{name}` {why}: remove this"));
        }
    }
}

/// A header's value is visible ASCII, with spaces only between.
pub(super) fn check_values(declaration: &Declaration, errors: &mut Errors) {
    for header in &declaration.arguments.headers {
        let value = header.value.value();
        let is_text = value.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if !is_text || value.trim() != value {
            let message = "a header's value is visible ASCII, without spaces around it";
            errors.push(&header.value, message);
        }
    }
}

/// Each header is given once, in whatever letters.
pub(super) fn check_names_differ(declaration: &Declaration, errors: &mut Errors) {
    let mut seen = HashSet::new();
    for header in &declaration.arguments.headers {
        let name = header.name.value();
        if !seen.insert(name.to_lowercase()) {
            let message = format!("the header `{name}` is given already: keep one of the two");
            errors.push(&header.name, message);
        }
    }
}

/// `tchar` of RFC 9110, 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
