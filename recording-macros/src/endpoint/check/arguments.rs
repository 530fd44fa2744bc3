//! Rules about what stands in `#[endpoint(…)]`.

use proc_macro2::Span;
use quote::ToTokens;
use syn::Error;

use crate::endpoint::nearest::nearest;
use crate::endpoint::parse::{Arguments, Declaration};
use crate::errors::Errors;
use crate::names::plain;

const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/// Each argument is one we know.
pub(super) fn check_known(declaration: &Declaration, errors: &mut Errors) {
    for name in &declaration.arguments.unknown {
        let message = format!("unknown argument `{name}`: write `answer = Type`");
        errors.push(name, message);
    }
}

/// Each argument is given once.
pub(super) fn check_given_once(declaration: &Declaration, errors: &mut Errors) {
    fn check<T: ToTokens>(what: &str, given: &[T], errors: &mut Errors) {
        for again in given.iter().skip(1) {
            let message = format!("{what} is given already: keep one of the two");
            errors.push(again, message);
        }
    }
    let arguments = &declaration.arguments;
    check("the HTTP method", &arguments.methods, errors);
    check("the path", &arguments.templates, errors);
    check("`answer`", &arguments.answers, errors);
    check("`crate`", &arguments.cores, errors);
}

/// Method, path and answer are given.
pub(super) fn check_given(declaration: &Declaration, errors: &mut Errors) {
    let missing = missing(&declaration.arguments).join(", ");
    if !missing.is_empty() {
        let message = format!(
            "missing {missing}: write `#[endpoint(GET, \"/path/{{field}}\", answer = Type)]`"
        );
        // Nothing was written, so there is no better place.
        errors.add(Error::new(Span::call_site(), message));
    }
}

fn missing(arguments: &Arguments) -> Vec<&'static str> {
    let parts = [
        ("HTTP method", arguments.methods.is_empty()),
        ("path", arguments.templates.is_empty()),
        // An unknown `name = Type` is a misspelt answer, and told already.
        (
            "answer",
            arguments.answers.is_empty() && arguments.unknown.is_empty(),
        ),
    ];
    let missing = parts.into_iter().filter(|(_, is_missing)| *is_missing);
    missing.map(|(part, _)| part).collect()
}

/// The method is one of HTTP's, in capitals.
pub(super) fn check_method(declaration: &Declaration, errors: &mut Errors) {
    for method in &declaration.arguments.methods {
        let name = plain(method);
        if !METHODS.contains(&name.as_str()) {
            let advice = nearest(&name.to_uppercase(), METHODS).unwrap_or("GET` or `POST");
            let message = format!("`{name}` is not an HTTP method: write `{advice}`");
            errors.push(method, message);
        }
    }
}
