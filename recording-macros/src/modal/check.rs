//! What a declaration must be: one named rule after the other.

mod relations;
mod values;

use std::collections::HashMap;

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{GenericParam, Ident, Path, Token, Type};

use super::model::{Dimension, Field, Mask, Model, Shape};
use super::parse::DimensionKind;
use crate::errors::Errors;
use crate::names::{pascal, plain};

pub(crate) fn check(model: &Model, errors: &mut Errors) {
    check_generics(model, errors);
    check_parameter_names(model, errors);
    check_any(model, errors);
    for dimension in &model.dimensions {
        check_modes(dimension, errors);
        check_tag(dimension, model, errors);
        check_one_child(dimension, model, errors);
    }
    check_implications(model, errors);
    check_derives(model, errors);
    check_count(model, errors);
    check_keys(model, errors);
    check_method_names(model, errors);
    check_names_differ(model, errors);
    for field in &model.fields {
        check_attributes(field, errors);
        check_owned(field, errors);
        check_gates(field, errors);
        check_whens(field, errors);
        check_required_is_allowed(field, model, errors);
        check_required_is_a_choice(field, model, errors);
        values::check(field, errors);
    }
    for (place, relation) in model.relations.iter().enumerate() {
        relations::check(relation, &model.relations[..place], model, errors);
    }
}

/// The parameters of a request are its author's own, bounded where they stand; the modes that flow
/// in are added by the macro.
fn check_generics(model: &Model, errors: &mut Errors) {
    if let Some(clause) = &model.generics.where_clause {
        errors.push(
            clause,
            "write the bounds where the parameters stand: `<T: Bound>`",
        );
    }
    for parameter in model.generics.type_params() {
        let name = plain(&parameter.ident);
        if model
            .dimensions
            .iter()
            .any(|dimension| dimension.ident == parameter.ident)
        {
            errors.push(
                parameter,
                format!("the mode `{name}` is declared in `#[modal(…)]`: drop this parameter"),
            );
        } else if parameter.bounds.is_empty() {
            errors.push(
                parameter,
                format!(
                    "a value of a request can be written and read: bound this, `{name}: WireValue`"
                ),
            );
        }
    }
}

/// A parameter hides no set, and has no name that the builder has for a parameter of its own.
fn check_parameter_names(model: &Model, errors: &mut Errors) {
    let own = model.generics.params.iter().filter_map(|own| match own {
        GenericParam::Lifetime(_) => None,
        GenericParam::Type(ty) => Some(&ty.ident),
        GenericParam::Const(constant) => Some(&constant.ident),
    });
    let flow = model.dimensions_of(DimensionKind::Flow);
    for parameter in own.chain(flow.map(|dimension| &dimension.ident)) {
        let name = plain(parameter);
        let mut sets = model.dimensions.iter();
        if sets.any(|dimension| dimension.set.is_ident(parameter)) {
            errors.push(
                parameter,
                format!("the parameter `{name}` would hide the set `{name}`: call it something else, such as `M`"),
            );
        } else if is_of_builder(&name, model) {
            errors.push(
                parameter,
                format!(
                    "the builder has a parameter `{name}` of its own: call this something else"
                ),
            );
        }
    }
}

fn is_of_builder(name: &str, model: &Model) -> bool {
    let moving = model
        .dimensions
        .iter()
        .filter(|dimension| dimension.kind != DimensionKind::Flow);
    let of_modes = moving.map(|dimension| plain(&dimension.parameter));
    let of_fields = model.fields.iter().map(|field| plain(&field.state));
    let mut all = of_modes.chain(of_fields);
    let next = name.strip_prefix("Next").unwrap_or(name);
    let is_state = next
        .strip_prefix("State")
        .is_some_and(|rest| rest.chars().all(|letter| letter.is_ascii_digit()));
    [
        "Finished",
        "Chosen",
        "Next",
        "IntoSerializer",
        "FromDeserializer",
    ]
    .contains(&name)
        || is_state
        || all.any(|known| known == next)
}

/// Whether a field exists is for the modes to say, and what it is, for its type and its rules.
fn check_attributes(field: &Field, errors: &mut Errors) {
    for attribute in &field.attributes {
        let path = attribute.path();
        if path.is_ident("cfg") || path.is_ident("cfg_attr") {
            errors.push(
                attribute,
                "a field exists in every build: put the whole struct under `cfg`, or drop this",
            );
        } else if !["doc", "deprecated", "allow"]
            .iter()
            .any(|known| path.is_ident(known))
        {
            let name = path.to_token_stream().to_string().replace(' ', "");
            errors.push(
                attribute,
                format!("`#[{name}]` says nothing here: say it with `#[rule(…)]`, or drop it"),
            );
        }
    }
}

/// What the macro derives is not derived twice, and no request is made without its rules.
fn check_derives(model: &Model, errors: &mut Errors) {
    let derives = model.attributes.iter();
    let derives = derives.filter(|attribute| attribute.path().is_ident("derive"));
    let derived = derives.filter_map(|attribute| {
        let paths = Punctuated::<Path, Token![,]>::parse_terminated;
        attribute.parse_args_with(paths).ok()
    });
    for path in derived.flatten() {
        let Some(name) = path.segments.last().map(|last| plain(&last.ident)) else {
            continue;
        };
        match name.as_str() {
            "Clone" | "Debug" | "PartialEq" | "Serialize" | "Deserialize" => errors.push(
                path,
                format!("`#[modal]` implements `{name}` itself: drop it here"),
            ),
            "Copy" | "Eq" | "Hash" | "Ord" | "PartialOrd" => {
                errors.push(path, format!("a request is not `{name}`: drop it here"));
            }
            "Default" => errors.push(
                path,
                "a request begins with `builder()`, which knows its rules: drop `Default`",
            ),
            _ => {}
        }
    }
}

/// What a request holds can be read from JSON that is gone afterwards.
fn check_owned(field: &Field, errors: &mut Errors) {
    if let Type::Reference(reference) = &field.ty {
        errors.push(
            reference,
            "a reference cannot be read from JSON: use `Cow`, or own the value",
        );
    }
}

/// Only a request with exactly one mode that flows in has a form whose mode is known at run time.
fn check_any(model: &Model, errors: &mut Errors) {
    let flow = model.dimensions_of(DimensionKind::Flow).count();
    if let (Some(any), true) = (&model.any, flow != 1 || !model.is_whole()) {
        errors.push(
            any,
            "this form is for a request into which exactly one mode flows: drop `any`",
        );
    }
}

/// A dimension has modes, each once, and at least one in which the object exists.
fn check_modes(dimension: &Dimension, errors: &mut Errors) {
    if dimension.modes.is_empty() {
        let set = dimension.set.segments.last();
        let set = set.map(|set| plain(&set.ident)).unwrap_or_default();
        errors.push(
            &dimension.set,
            format!("list the modes of `{set}`, all of them and in their order"),
        );
    } else if dimension.existing() == Mask(0) {
        errors.push(
            &dimension.set,
            "the object would exist in no mode: drop the `!` where it does",
        );
    }
    for (place, mode) in dimension.modes.iter().enumerate() {
        if dimension.modes[..place]
            .iter()
            .any(|other| other.ident == mode.ident)
        {
            errors.push(&mode.ident, "this mode is listed twice");
        }
        if mode.absent && dimension.moves() {
            errors.push(&mode.ident, "`!` says that the object does not exist in a mode that flows in: a tag is inside it");
        }
    }
}

/// A tag is of the type whose modes are listed, and an `Option` if it has a default.
fn check_tag(dimension: &Dimension, model: &Model, errors: &mut Errors) {
    let Some(field) = dimension.field.map(|place| &model.fields[place]) else {
        return;
    };
    if !is_named_as(&field.ty, &dimension.set) {
        let (tag, set) = (plain(&dimension.ident), dimension.set.to_token_stream());
        let set = set.to_string().replace(' ', "");
        errors.push(
            &field.ty,
            format!("the modes of the tag `{tag}` are those of `{set}`: make this its type"),
        );
    }
    if dimension.default.is_some() && !field.optional {
        errors.push(
            &field.ty,
            "a tag with a default may be left out: make it an `Option`",
        );
    }
}

/// The tag of an object inside is that of one object.
fn check_one_child(dimension: &Dimension, model: &Model, errors: &mut Errors) {
    let Some(child) = &dimension.child else {
        return;
    };
    let mut fields = model.fields.iter();
    let field = fields.find(|field| field.ident == *child);
    if field.is_some_and(|field| matches!(field.shape, Shape::NestedList { .. })) {
        let name = plain(child);
        errors.push(
            child,
            format!("`{name}` is a list, and each of its objects has a tag of its own: say with `check` what depends on them"),
        );
    }
}

/// A mode implies modes of another set by one rule.
fn check_implications(model: &Model, errors: &mut Errors) {
    for (place, implication) in model.implications.iter().enumerate() {
        let mut before = model.implications[..place].iter();
        if before.any(|other| other.of == implication.of && other.needs.0 == implication.needs.0) {
            let (dimension, mode) = implication.of;
            let mode = model.dimensions[dimension].mode_name(mode);
            errors.add(syn::Error::new(
                implication.rule.span,
                format!("`{mode}` implies modes of this set already: keep one of the two rules"),
            ));
        }
    }
}

/// Whether a type and a set have the same name: what stands before it may differ.
fn is_named_as(ty: &Type, set: &Path) -> bool {
    let Type::Path(ty) = ty else { return false };
    let (ty, set) = (ty.path.segments.last(), set.segments.last());
    ty.zip(set).is_some_and(|(ty, set)| ty.ident == set.ident)
}

/// The compiler looks into a body of so many fields.
fn check_count(model: &Model, errors: &mut Errors) {
    if let Some(field) = model.fields.get(256) {
        errors.push(
            &field.ident,
            "a request has at most 256 fields: put some into an object inside",
        );
    }
}

/// No two fields have one key, and no key is another spelling of a second field.
fn check_keys(model: &Model, errors: &mut Errors) {
    let mut seen: HashMap<&str, &Ident> = HashMap::new();
    let keys = model.fields.iter().map(|field| (&field.key, field));
    let aliases = model.fields.iter();
    let aliases = aliases.flat_map(|field| field.aliases.iter().map(move |alias| (alias, field)));
    for (key, field) in keys.chain(aliases) {
        if let Some(other) = seen.insert(key, &field.ident) {
            let other = plain(other);
            errors.push(
                &field.ident,
                format!("`{other}` has the key `{key}` already: give this field another"),
            );
        }
    }
}

/// Each method of the builder and of the request has a name of its own.
fn check_method_names(model: &Model, errors: &mut Errors) {
    let of_macro = ["build", "builder", "from_json", "unknown_field"];
    let mut known: HashMap<String, String> = of_macro
        .map(|name| (name.to_owned(), "every request".to_owned()))
        .into();
    for field in &model.fields {
        let owner = format!("`{}`", plain(&field.ident));
        let more = more_setter(field).map(|setter| (setter, owner));
        known.extend(more);
    }
    for field in &model.fields {
        let (name, key) = (plain(&field.ident), &field.key);
        match known.get(&name) {
            Some(owner) => errors.push(
                &field.ident,
                format!("{owner} has a method `{name}` already: call this field something else, and add `#[rule(name = \"{key}\")]`"),
            ),
            None => _ = known.insert(name.clone(), format!("`{name}`")),
        }
    }
    for push in model.fields.iter().filter_map(|field| field.push.as_ref()) {
        let name = plain(push);
        if let Some(owner) = known.insert(name.clone(), format!("`{name}`")) {
            errors.push(
                push,
                format!("{owner} has a method `{name}` already: call this something else"),
            );
        }
    }
}

/// The names of what is generated for a field are made of its own, without its underscores.
fn check_names_differ(model: &Model, errors: &mut Errors) {
    let mut known: HashMap<String, &Ident> = HashMap::new();
    for field in &model.fields {
        let name = pascal(&plain(&field.ident));
        if let Some(other) = known.insert(name, &field.ident) {
            let (other, key) = (plain(other), &field.key);
            errors.push(
                &field.ident,
                format!("this differs from `{other}` in underscores alone: call it something else, and add `#[rule(name = \"{key}\")]`"),
            );
        }
    }
}

/// The second setter of a field.
fn more_setter(field: &Field) -> Option<String> {
    let name = plain(&field.ident);
    match field.shape {
        Shape::Tag(_) => Some(format!("{name}_dyn")),
        _ if field.takes_unlisted() => Some(format!("{name}_unlisted")),
        _ => field.optional.then(|| format!("maybe_{name}")),
    }
}

/// `only` names modes, and once for each set.
fn check_gates(field: &Field, errors: &mut Errors) {
    for (place, gate) in field.allowed.iter().enumerate() {
        if field.allowed[..place]
            .iter()
            .any(|other| other.dimension == gate.dimension)
        {
            errors.add(syn::Error::new(
                gate.rule.span,
                "a second `only` for the modes of one set: put them into one `only`",
            ));
        }
    }
}

/// A rule about the value holds where the field exists.
fn check_whens(field: &Field, errors: &mut Errors) {
    for value in &field.values {
        let nowhere = field.allowed.iter().any(|gate| {
            let mut modes = value.modes.iter();
            modes.any(|(place, mask)| *place == gate.dimension && mask.0 & gate.modes.0 == 0)
        });
        if nowhere {
            errors.add(syn::Error::new(
                value.rule.span,
                "`when` names only modes in which `only` does not allow the field: drop this rule, or name others",
            ));
        }
    }
}

/// What is required is allowed.
fn check_required_is_allowed(field: &Field, model: &Model, errors: &mut Errors) {
    let Some(requirement) = &field.required else {
        return;
    };
    for (dimension, required) in &requirement.modes {
        let Some(gate) = field
            .allowed
            .iter()
            .find(|gate| gate.dimension == *dimension)
        else {
            continue;
        };
        for mode in model.dimensions[*dimension].mode_names(required.without(gate.modes)) {
            let name = plain(&field.ident);
            errors.add(syn::Error::new(
                requirement.rule.span,
                format!("`{name}` is required in mode `{mode}`, where `only` does not allow it: add `{mode}` to `only`, or drop it here"),
            ));
        }
    }
}

/// What is required in every mode is of a plain type.
fn check_required_is_a_choice(field: &Field, model: &Model, errors: &mut Errors) {
    let Some(requirement) = field.required.as_ref().filter(|_| field.optional) else {
        return;
    };
    let mut named = requirement.modes.iter();
    let is_everywhere =
        named.all(|(dimension, mask)| *mask == model.dimensions[*dimension].existing());
    if is_everywhere && field.allowed.is_empty() && !requirement.modes.is_empty() {
        errors.add(syn::Error::new(
            requirement.rule.span,
            "`required` names every mode: make the type plain instead, without `Option`",
        ));
    }
}
