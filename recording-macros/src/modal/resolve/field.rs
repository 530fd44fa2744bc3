//! The fields: their shape, and the rules about each.

use syn::{GenericArgument, Ident, Lit, Path, PathArguments, Type, Visibility};

use super::{Keys, list, wire_key};
use crate::errors::Errors;
use crate::modal::model::{
    Constant, Dimension, Field, Gate, Mask, Requirement, Rule, Shape, TypedBy, ValueKind, ValueRule,
};
use crate::modal::parse::{FieldSyntax, RuleItem, RuleKind};
use crate::names::{plain, prefixed};

pub(super) struct Resolver<'a> {
    pub(super) dimensions: &'a [Dimension],
    pub(super) keys: Keys,
}

impl Resolver<'_> {
    pub(super) fn field(&self, place: usize, syntax: FieldSyntax, errors: &mut Errors) -> Field {
        let key = wire_key(&syntax, self.keys);
        if let Some(word) = name_words(&syntax).nth(1) {
            errors.push(word, twice(word));
        }
        let FieldSyntax {
            attributes,
            rules,
            visibility,
            ident,
            ty,
        } = syntax;
        if !matches!(visibility, Visibility::Inherited) {
            errors.push(
                &visibility,
                "the fields of a request are private: remove this, there are getters",
            );
        }
        let ty = ungrouped(ty);
        let (optional, ty) = match argument_of(&ty, "Option") {
            Some(inner) => (true, inner),
            None => (false, ty),
        };
        let tag = self
            .dimensions
            .iter()
            .position(|dimension| dimension.field == Some(place));
        let shape = match (tag, argument_of(&ty, "Vec")) {
            (Some(dimension), _) => Shape::Tag(dimension),
            (None, Some(item)) => Shape::List(item),
            (None, None) => Shape::Leaf,
        };
        let mut field = Field {
            place,
            attributes,
            state: prefixed("Has", &ident),
            ident,
            key,
            ty,
            shape,
            optional,
            allowed: Vec::new(),
            required: None,
            value: None,
            values: Vec::new(),
            aliases: Vec::new(),
            push: None,
            constant: None,
            typed_by: None,
        };
        let mut requirement = None;
        let mut implied = None;
        for rule in rules {
            let about = Rule {
                id: rule.id,
                see: rule.see,
                span: rule.span,
            };
            if rule.items.is_empty() {
                implied = Some(about.clone());
            }
            for item in rule.items {
                self.rule(item, &about, &mut field, &mut requirement, errors);
            }
        }
        if field.optional {
            // There is nothing else that a bare name could mean.
            field.value = field.value.or_else(|| implied.clone());
        }
        field.required = requirement.or_else(|| implied_requirement(&field, implied));
        field
    }

    fn rule(
        &self,
        item: RuleItem,
        about: &Rule,
        field: &mut Field,
        requirement: &mut Option<Requirement>,
        errors: &mut Errors,
    ) {
        let RuleItem { word, kind, when } = item;
        if !when.is_empty() && !kind.may_depend() {
            errors.push(&word, takes_no_when(&word));
        }
        let rule = Rule {
            span: word.span(),
            ..about.clone()
        };
        match kind {
            RuleKind::Only(modes) => {
                for (dimension, modes) in self.masks(&modes, &word, errors) {
                    field.allowed.push(Gate {
                        dimension,
                        modes,
                        rule: rule.clone(),
                    });
                }
            }
            RuleKind::Required(modes) => {
                if !field.optional {
                    errors.push(&word, "a plain type is required wherever its field is allowed: make it an `Option`, or restrict the field with `only`");
                }
                let modes = self.masks(&modes, &word, errors);
                once(requirement, Requirement { modes, rule }, &word, errors);
            }
            RuleKind::Nested(given) => {
                if matches!(field.shape, Shape::Nested { .. } | Shape::NestedList { .. }) {
                    errors.push(&word, twice(&word));
                }
                let given = given.iter().filter_map(|ident| self.given(ident, errors));
                let (given, span) = (given.collect(), word.span());
                field.shape = match &field.shape {
                    Shape::List(item) => Shape::NestedList {
                        item: item.clone(),
                        given,
                        span,
                    },
                    _ => Shape::Nested { given, span },
                };
            }
            RuleKind::TypedBy { path, unlisted } => {
                if let Some(typed_by) = self.typed_by(&path, unlisted, rule, errors) {
                    once(&mut field.typed_by, typed_by, &word, errors);
                }
            }
            RuleKind::Constant(values) => {
                if let Some(constant) = self.constant(&values, rule, &word, errors) {
                    once(&mut field.constant, constant, &word, errors);
                }
            }
            RuleKind::Value => once(&mut field.value, rule, &word, errors),
            RuleKind::Push(name) => once(&mut field.push, name, &word, errors),
            RuleKind::Alias(alias) => field.aliases.push(alias.value()),
            RuleKind::Each(items) => {
                for RuleItem { word, kind, when } in items {
                    self.value_rule(&word, kind, true, &when, about, field, errors);
                }
            }
            RuleKind::AtLeastOne(_) | RuleKind::ExactlyOne(_) | RuleKind::Implies(..) => {
                errors.push(
                    &word,
                    format!("`{word}` is a rule about several fields: write it on the struct"),
                );
            }
            RuleKind::Unknown(_) | RuleKind::Exists => {
                errors.push(
                    &word,
                    format!("`{word}` is a rule about the whole object: write it on the struct"),
                );
            }
            RuleKind::Excludes(_) | RuleKind::Requires(_) | RuleKind::Name(_) => {}
            kind => self.value_rule(&word, kind, false, &when, about, field, errors),
        }
    }

    /// A rule about the field's value, or about each element of an array.
    #[expect(
        clippy::too_many_arguments,
        reason = "a rule as it is written, and where it goes"
    )]
    fn value_rule(
        &self,
        word: &Ident,
        kind: RuleKind,
        each: bool,
        when: &[Path],
        about: &Rule,
        field: &mut Field,
        errors: &mut Errors,
    ) {
        let kind = match kind {
            RuleKind::Range(range) => ValueKind::Range(range),
            RuleKind::Len(range) => ValueKind::Len(range),
            RuleKind::Bytes(range) => ValueKind::Bytes(range),
            RuleKind::Items(range) => ValueKind::Items(range),
            RuleKind::OneOf(values) => ValueKind::OneOf(values),
            RuleKind::Chars(chars) => ValueKind::Chars(chars),
            RuleKind::Prefix(prefixes) => ValueKind::Prefix(prefixes),
            RuleKind::Unique => ValueKind::Unique,
            RuleKind::Check(check) => ValueKind::Check(check.path, check.constant.is_some()),
            _ => {
                errors.push(
                    word,
                    format!("`{word}` is no rule about a value: write it outside of `each(…)`"),
                );
                return;
            }
        };
        let rule = Rule {
            span: word.span(),
            ..about.clone()
        };
        let modes = self.when(when, word, errors);
        field.values.push(ValueRule {
            kind,
            each,
            modes,
            rule,
        });
    }

    /// The modes of a `when(…)`; none where there is none.
    pub(super) fn when(
        &self,
        modes: &[Path],
        word: &Ident,
        errors: &mut Errors,
    ) -> Vec<(usize, Mask)> {
        if modes.is_empty() {
            Vec::new()
        } else {
            self.masks(modes, word, errors)
        }
    }

    /// The modes that a rule lists, by dimension.
    pub(super) fn masks(
        &self,
        modes: &[Path],
        word: &Ident,
        errors: &mut Errors,
    ) -> Vec<(usize, Mask)> {
        if modes.is_empty() {
            errors.push(word, names_no_mode(word));
        }
        let mut masks: Vec<(usize, Mask)> = Vec::new();
        for path in modes {
            let Some((dimension, mode)) = self.mode(path, errors) else {
                continue;
            };
            match masks.iter_mut().find(|(known, _)| *known == dimension) {
                Some((_, mask)) if mask.has(mode) => {
                    errors.push(path, "this mode is named twice: keep one of the two");
                }
                Some((_, mask)) => mask.0 |= 1 << mode,
                None => masks.push((dimension, Mask(1 << mode))),
            }
        }
        masks
    }

    /// A mode as a rule names it: `Mix`, or `Mode::Mix` where two sets have one of that name.
    pub(super) fn mode(&self, path: &Path, errors: &mut Errors) -> Option<(usize, usize)> {
        let mut segments = path.segments.iter().rev();
        let name = &segments.next()?.ident;
        let set = segments.next().map(|segment| &segment.ident);
        let mut found = self
            .dimensions
            .iter()
            .enumerate()
            .filter_map(|(place, dimension)| {
                let is_set = set.is_none_or(|set| dimension.is_called(set));
                let mode = dimension
                    .modes
                    .iter()
                    .position(|mode| mode.ident == *name && is_set)?;
                Some((place, mode))
            });
        let first = found.next();
        let name = plain(name);
        match (first, found.next()) {
            (None, _) => {
                let all = self
                    .dimensions
                    .iter()
                    .flat_map(|dimension| &dimension.modes);
                let modes = list(all);
                errors.push(path, format!("no mode `{name}` here: one of {modes}"));
            }
            (Some(_), Some(_)) => {
                errors.push(
                    path,
                    format!("several sets have a mode `{name}`: write `Set::{name}`"),
                );
            }
            (Some((dimension, mode)), None) => {
                if self.dimensions[dimension].modes[mode].absent {
                    errors.push(path, format!("this object does not exist in mode `{name}`, as its `!` says: drop one of the two"));
                }
            }
        }
        first
    }

    fn given(&self, ident: &Ident, errors: &mut Errors) -> Option<usize> {
        let place = self
            .dimensions
            .iter()
            .position(|dimension| dimension.ident == *ident);
        if place.is_none() {
            errors.push(
                ident,
                format!(
                    "no mode is called `{}` here: name a tag of this struct",
                    plain(ident)
                ),
            );
        }
        place
    }

    fn typed_by(
        &self,
        path: &Path,
        unlisted: bool,
        rule: Rule,
        errors: &mut Errors,
    ) -> Option<TypedBy> {
        let (Some(dimension), Some(name)) = (path.segments.first(), path.segments.last()) else {
            return None;
        };
        if path.segments.len() != 2 {
            errors.push(
                path,
                "write the mode and the type that it names: `typed_by(vendor::Region)`",
            );
            return None;
        }
        let dimension = self.given(&dimension.ident, errors)?;
        Some(TypedBy {
            dimension,
            name: name.ident.clone(),
            rule,
            unlisted,
        })
    }

    fn constant(
        &self,
        values: &[(Path, Lit)],
        rule: Rule,
        word: &Ident,
        errors: &mut Errors,
    ) -> Option<Constant> {
        if values.is_empty() {
            errors.push(word, names_no_mode(word));
        }
        let mut constants: Vec<(usize, Lit)> = Vec::new();
        let mut dimension = None;
        for (path, literal) in values {
            let (found, mode) = self.mode(path, errors)?;
            if *dimension.get_or_insert(found) != found {
                errors.push(path, "a constant depends on the modes of one set");
            } else if constants.iter().any(|(known, _)| *known == mode) {
                errors.push(
                    path,
                    "this mode has a constant already: keep one of the two",
                );
            }
            if !matches!(literal, Lit::Int(_) | Lit::Float(_)) {
                errors.push(literal, "a constant is a number");
            }
            constants.push((mode, literal.clone()));
        }
        Some(Constant {
            dimension: dimension?,
            values: constants,
            rule,
        })
    }
}

/// Keeps what a field has once at most.
fn once<T>(place: &mut Option<T>, value: T, word: &Ident, errors: &mut Errors) {
    if place.replace(value).is_some() {
        errors.push(word, twice(word));
    }
}

fn twice(word: &Ident) -> String {
    format!("`{word}` is given twice: keep one of the two")
}

pub(super) fn takes_no_when(word: &Ident) -> String {
    format!(
        "`when` does not belong into `{word}`: drop it, or write it in the rule that depends on the mode"
    )
}

fn names_no_mode(word: &Ident) -> String {
    format!("`{word}` names no mode: name some, or drop it")
}

/// A field of a plain type is required wherever it is allowed.
fn implied_requirement(field: &Field, rule: Option<Rule>) -> Option<Requirement> {
    if field.optional {
        return None;
    }
    let modes = field
        .allowed
        .iter()
        .map(|gate| (gate.dimension, gate.modes))
        .collect();
    let gate = field.allowed.first().map(|gate| gate.rule.clone());
    let here = Rule {
        id: None,
        see: None,
        span: field.ident.span(),
    };
    Some(Requirement {
        modes,
        rule: rule.or(gate).unwrap_or(here),
    })
}

/// A type that a `macro_rules!` macro passes on stands in a group that cannot be seen.
fn ungrouped(ty: Type) -> Type {
    match ty {
        Type::Group(group) => ungrouped(*group.elem),
        Type::Paren(paren) => ungrouped(*paren.elem),
        other => other,
    }
}

/// `T` of `Option<T>` or `Vec<T>`.
fn argument_of(ty: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    if last.ident != name {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(inner) if arguments.args.len() == 1 => Some(ungrouped(inner.clone())),
        _ => None,
    }
}

fn name_words(field: &FieldSyntax) -> impl Iterator<Item = &Ident> {
    let items = field.rules.iter().flat_map(|rule| &rule.items);
    items.filter_map(|item| matches!(item.kind, RuleKind::Name(_)).then_some(&item.word))
}
