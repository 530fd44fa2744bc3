//! Rules about the path.

use std::collections::HashSet;

use syn::LitStr;
use syn::spanned::Spanned;

use crate::endpoint::model::Piece;
use crate::endpoint::nearest::nearest;
use crate::endpoint::parse::Declaration;
use crate::endpoint::template::{self, parse_template};
use crate::errors::Errors;
use crate::names::plain;

/// The template is a path, and its braces are well formed.
pub(super) fn check_template(
    template: &LitStr,
    errors: &mut Errors,
) -> Option<Vec<template::Piece>> {
    let text = template.value();
    if !text.starts_with('/') {
        errors.push(template, format!("a path begins with `/`: write `/{text}`"));
    }
    let parsed = parse_template(&text).map_err(|message| errors.push(template, message));
    let pieces = parsed.ok()?;
    // What a placeholder will be cannot be known, but that it is there can.
    let text = pieces.iter().map(|piece| match piece {
        template::Piece::Text(text) => text,
        template::Piece::Placeholder(_) => "value",
    });
    check_text(template, &text.collect::<String>(), errors);
    Some(pieces)
}

/// The text can stand in a URL, and leads straight on.
fn check_text(template: &LitStr, text: &str, errors: &mut Errors) {
    if text.contains("//") {
        let message = "a segment is empty: write one `/` between two segments";
        errors.push(template, message);
    }
    if text.split('/').any(|segment| matches!(segment, "." | "..")) {
        errors.push(template, "a path leads straight on: remove `.` and `..`");
    }
    if let Some(stray) = text.chars().find(|letter| !is_path_letter(*letter)) {
        let message = match stray {
            '?' | '#' => format!("a path ends before `{stray}`: remove the rest"),
            _ => format!("`{stray}` does not stand in a path: percent-encode it"),
        };
        errors.push(template, message);
    }
}

/// What RFC 3986 lets stand in a path.
fn is_path_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@%/".contains(letter)
}

/// Each placeholder names a field or a mode parameter, and none stands twice.
pub(super) fn check_placeholders(
    template: &LitStr,
    pieces: Vec<template::Piece>,
    declaration: &Declaration,
    errors: &mut Errors,
) -> Vec<Piece> {
    let mut seen = HashSet::new();
    let resolved = pieces.into_iter().filter_map(|piece| match piece {
        template::Piece::Text(text) => Some(Piece::Text(text)),
        template::Piece::Placeholder(name) => {
            let Some(piece) = resolve(&name, declaration) else {
                return check_spelling(template, &name, declaration, errors);
            };
            if !seen.insert(name.clone()) {
                let message =
                    format!("`{{{name}}}` stands in the path twice: remove one of the two");
                errors.push(template, message);
            }
            Some(piece)
        }
    });
    resolved.collect()
}

/// What an unknown placeholder was meant to be, so that its field is not told to be missing.
fn check_spelling(
    template: &LitStr,
    name: &str,
    declaration: &Declaration,
    errors: &mut Errors,
) -> Option<Piece> {
    let Declaration { arguments, item } = declaration;
    if item.has_type_parameter(name) {
        let message = format!("the modes of `{{{name}}}` are not listed: add `{name}: Mode(…)`");
        errors.push(template, message);
        return None;
    }
    let fields = item.fields.iter().map(|field| plain(&field.ident));
    let parameters = arguments.modes.iter().map(|mode| plain(&mode.parameter));
    let names: Vec<String> = fields.chain(parameters).collect();
    let near = nearest(name, names.iter().map(String::as_str));
    let advice = match near {
        Some(near) => format!("write `{{{near}}}`"),
        None => format!("add the field, or remove `{{{name}}}`"),
    };
    let message = format!("`{{{name}}}` is neither a field nor a mode parameter: {advice}");
    errors.push(template, message);
    resolve(near?, declaration)
}

fn resolve(name: &str, declaration: &Declaration) -> Option<Piece> {
    let Declaration { arguments, item } = declaration;
    if let Some(mode) = arguments.modes.iter().find(|mode| mode.parameter == name) {
        return Some(Piece::Mode(mode.parameter.clone()));
    }
    let mut fields = item.fields.iter();
    let field = fields.find(|field| plain(&field.ident) == name)?;
    Some(Piece::Field {
        ident: field.ident.clone(),
        ty: field.ty.span(),
    })
}
