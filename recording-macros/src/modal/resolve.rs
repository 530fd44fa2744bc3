//! From what is written to what it means: every name resolved, or its mistake noted.

mod dimension;
mod field;
mod relation;
mod whole;

use std::cell::OnceCell;

use proc_macro2::Span;
use syn::Ident;

use self::dimension::{attach_tag, check_child, resolve_dimensions};
use self::field::{Resolver, takes_no_when};
use self::relation::{resolve_implications, resolve_relations};
use self::whole::{resolve_exists, resolve_unknown};
use super::model::{Check, Dimension, Model, Rule};
use super::parse::{
    CheckSyntax, Declaration, FieldSyntax, ListedMode, RuleItem, RuleKind, RuleSyntax,
};
use crate::errors::Errors;
use crate::names::{camel, pascal, plain, snake};
use crate::paths::Core;

/// Resolves every name; what cannot be resolved is noted and left out.
pub(crate) fn resolve(declaration: Declaration, errors: &mut Errors) -> Model {
    let Declaration {
        header,
        attributes,
        visibility,
        ident,
        generics,
        rules,
        fields,
    } = declaration;
    let keys = Keys::resolve(header.keys.as_ref(), errors);
    let mut dimensions = resolve_dimensions(header.dimensions, errors);
    for dimension in &mut dimensions {
        attach_tag(dimension, &fields, keys, errors);
        check_child(dimension, &fields, errors);
    }
    let resolver = Resolver {
        dimensions: &dimensions,
        keys,
    };
    let relations = resolve_relations(&fields, &rules, &resolver, errors);
    let implications = resolve_implications(&rules, &resolver, errors);
    let unknown = resolve_unknown(&rules);
    let exists = resolve_exists(&rules, &dimensions, errors);
    let fields = fields.into_iter().enumerate();
    let fields = fields
        .map(|(place, field)| resolver.field(place, field, errors))
        .collect();
    let checks = rules
        .into_iter()
        .flat_map(|rules| struct_checks(rules, errors))
        .collect();
    Model {
        path: Core::new(header.core),
        core: core_beside(&ident),
        attributes,
        visibility,
        ident,
        generics,
        see: header.see,
        any: header.any,
        dimensions,
        fields,
        relations,
        implications,
        checks,
        unknown,
        exists,
        tracked: OnceCell::new(),
        spelt: OnceCell::new(),
    }
}

fn core_beside(ident: &Ident) -> Ident {
    let name = format!("__{}_core", snake(&plain(ident)));
    Ident::new(&name, Span::call_site())
}

fn items(rules: &[RuleSyntax]) -> impl Iterator<Item = (&RuleSyntax, &RuleItem)> {
    rules
        .iter()
        .flat_map(|rule| rule.items.iter().map(move |item| (rule, item)))
}

/// How the keys on the wire are made of the names in Rust.
#[derive(Clone, Copy)]
enum Keys {
    Camel,
    Pascal,
    Snake,
}

impl Keys {
    fn resolve(keys: Option<&Ident>, errors: &mut Errors) -> Self {
        let Some(keys) = keys else { return Self::Camel };
        match plain(keys).as_str() {
            "camelCase" => Self::Camel,
            "PascalCase" => Self::Pascal,
            "snake_case" => Self::Snake,
            _ => {
                errors.push(
                    keys,
                    "`keys` is one of `camelCase`, `PascalCase` and `snake_case`",
                );
                Self::Camel
            }
        }
    }

    fn key(self, ident: &Ident) -> String {
        let name = plain(ident);
        match self {
            Self::Camel => camel(&name),
            Self::Pascal => pascal(&name),
            Self::Snake => name,
        }
    }
}

fn wire_key(field: &FieldSyntax, keys: Keys) -> String {
    let items = field.rules.iter().flat_map(|rule| &rule.items);
    let mut names = items.filter_map(|item| match &item.kind {
        RuleKind::Name(name) => Some(name.value()),
        _ => None,
    });
    names.next().unwrap_or_else(|| keys.key(&field.ident))
}

/// ```Individual`, `Mix```
fn list<'a>(modes: impl IntoIterator<Item = &'a ListedMode>) -> String {
    let names: Vec<String> = modes
        .into_iter()
        .map(|mode| format!("`{}`", plain(&mode.ident)))
        .collect();
    names.join(", ")
}

impl Dimension {
    fn is_called(&self, name: &Ident) -> bool {
        self.ident == *name
            || self
                .set
                .segments
                .last()
                .is_some_and(|last| last.ident == *name)
    }
}

fn struct_checks(rules: RuleSyntax, errors: &mut Errors) -> Vec<Check> {
    let RuleSyntax { items, id, see, .. } = rules;
    let checks = items
        .into_iter()
        .filter_map(|RuleItem { word, kind, when }| {
            if matches!(kind, RuleKind::Check(_)) && !when.is_empty() {
                errors.push(&word, takes_no_when(&word));
            }
            let rule = Rule {
                id: id.clone(),
                see: see.clone(),
                span: word.span(),
            };
            match kind {
                RuleKind::Check(CheckSyntax { constant, path }) => {
                    if let Some(word) = constant {
                        errors.push(
                            word,
                            "a check of the whole struct runs with the program: drop `const`",
                        );
                    }
                    Some(Check { path, rule })
                }
                RuleKind::AtLeastOne(_)
                | RuleKind::ExactlyOne(_)
                | RuleKind::Implies(..)
                | RuleKind::Unknown(_)
                | RuleKind::Exists => None,
                _ => {
                    errors.push(
                        &word,
                        format!("`{}` is a rule about a field: write it there", plain(&word)),
                    );
                    None
                }
            }
        });
    checks.collect()
}
