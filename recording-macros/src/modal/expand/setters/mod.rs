//! The setters: one for each field, one more for an optional value, two for a tag.

mod argument;
mod tag;

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Attribute;

use self::argument::{Argument, Set};
use super::builder::{Asks, Chunks, Step, chunk_of, generics_spelt, moved, spelt};
use super::fields::place_of;
use super::rules::{allows_bounds, chosen_bounds, decided, free_bounds, is_set_bounds_of_unset};
use super::{docs, quiet};
use crate::modal::model::{Field, Model, RelationKind, Shape};
use crate::modal::parse::DimensionKind;
use crate::names::plain;
use crate::source::Source;

/// Each setter stands in an impl block that spells out just the states it asks for or changes.
pub(super) fn expand(model: &Model) -> TokenStream {
    let mut blocks: BTreeMap<(Chunks, Asks), Source> = BTreeMap::new();
    for field in model.fields.iter().filter(|field| field.has_setter(model)) {
        let asks = match field.shape {
            Shape::Nested { .. } | Shape::NestedList { .. } => Asks::All,
            _ => Asks::Which,
        };
        if let Shape::Tag(dimension) = field.shape {
            let block = blocks.entry((Chunks::new(), asks)).or_default();
            block.tokens(&tag::expand(field, dimension, model));
            continue;
        }
        for setter in setters(field, model) {
            let block = blocks.entry((setter.moves.chunks.clone(), asks));
            setter.write(model, block.or_default());
        }
    }
    let blocks = blocks.into_iter().map(|((chunks, asks), setters)| {
        let generics = generics_spelt(model, &chunks, asks);
        let (ty, setters) = (Step::spelt(model, &chunks).ty(), setters.finish());
        let quiet = quiet();
        quote!(#quiet impl<#generics> #ty { #setters })
    });
    blocks.chain([expand_unknown_field(model)]).collect()
}

/// The way out, under a name that can be searched for.
fn expand_unknown_field(model: &Model) -> TokenStream {
    let Model {
        core, visibility, ..
    } = model;
    let generics = generics_spelt(model, &Chunks::new(), Asks::Which);
    let ty = Step::spelt(model, &Chunks::new()).ty();
    quote! {
        impl<#generics> #ty {
            #[doc = " Sets a member that this declaration does not know. It is sent as it is, after all others; no rule checks it."]
            #visibility fn unknown_field(
                mut self,
                key: impl #core::Into<#core::String>,
                value: impl #core::Into<#core::serde_json::Value>,
            ) -> Self {
                #core::unknown(&mut self.value.__content.extra, key, value);
                self
            }
        }
    }
}

fn setters<'a>(field: &'a Field, model: &'a Model) -> Vec<Setter<'a>> {
    let bounds = setter_bounds(field, model);
    let set = set(field, bounds.clone(), model);
    let push = push(field, bounds.clone(), model);
    let unlisted = unlisted(field, bounds.clone(), model);
    let maybe = maybe(field, bounds, model);
    let more = push.into_iter().chain(unlisted).chain(maybe);
    [set].into_iter().chain(more).collect()
}

fn set<'a>(field: &'a Field, mut bounds: Vec<TokenStream>, model: &Model) -> Setter<'a> {
    let argument = argument::of_field(field, model);
    bounds.extend(argument.bound.clone());
    bounds.extend(export_bounds(field, model));
    Setter {
        docs: docs_of(field, model),
        name: field.ident.clone(),
        parameter: field.ident.to_string(),
        argument,
        bounds,
        moves: Move::of(field, Some("Set"), exported(field, model), model),
    }
}

/// Appends one nested object to an array.
fn push<'a>(field: &'a Field, mut bounds: Vec<TokenStream>, model: &Model) -> Option<Setter<'a>> {
    let (Shape::NestedList { item, given, span }, Some(name)) = (&field.shape, &field.push) else {
        return None;
    };
    let argument = argument::of_element(field, item, given, *span, model);
    bounds.extend(argument.bound.clone());
    let doc = format!(
        " Appends one element to `{}`; call it once for each.\n\n",
        field.key
    );
    Some(Setter {
        docs: [Doc::Text(doc)]
            .into_iter()
            .chain(docs_of(field, model))
            .collect(),
        name: name.clone(),
        parameter: "element".to_owned(),
        argument,
        bounds,
        moves: Move::of(field, Some("Set"), Vec::new(), model),
    })
}

/// Sets a number that the set does not list. Whoever calls it knows better, so that no rule asks.
fn unlisted<'a>(
    field: &'a Field,
    mut bounds: Vec<TokenStream>,
    model: &Model,
) -> Option<Setter<'a>> {
    if !field.takes_unlisted() {
        return None;
    }
    let (ident, place, value) = (&field.ident, field.place, place_of(field));
    let core = &spelt(model).core;
    let argument = Argument {
        ty: field.ty.to_token_stream(),
        set: Set::Text(format!(
            "self.value.{value} = {core}::Some({ident}); self.value.__content.extra.take_unlisted({place});"
        )),
        ..argument::of_field(field, model)
    };
    bounds.extend(argument.bound.clone());
    let doc = format!(
        " Like [`{ident}`](Self::{ident}), for a number that is not listed: it is sent as it is, and no JSON with it can be read.",
    );
    Some(Setter {
        docs: vec![Doc::Text(doc)],
        name: format_ident!("{}_unlisted", plain(ident)),
        parameter: ident.to_string(),
        argument,
        bounds,
        moves: Move::of(field, Some("Set"), Vec::new(), model),
    })
}

/// `maybe_x(Option)`, where the mode leaves the field out: it must not pass for a required one.
/// Rules that ask whether the field is set are left to `build()`.
fn maybe<'a>(field: &'a Field, mut bounds: Vec<TokenStream>, model: &Model) -> Option<Setter<'a>> {
    if !field.optional || field.typed_by.is_some() {
        return None;
    }
    let ident = &field.ident;
    let is_asked_for = field.is_related(model) || !field.gates_at_the_end(model).is_empty();
    let state = is_asked_for.then_some("Maybe");
    bounds.extend(is_set_bounds_of_unset(field, model));
    let doc = format!(
        " Sets `{}` to the value, if there is one. See [`{ident}`](Self::{ident}).",
        field.key
    );
    let only = docs::only(field, model);
    Some(Setter {
        docs: only.into_iter().chain([doc]).map(Doc::Text).collect(),
        name: format_ident!("maybe_{}", plain(ident)),
        parameter: ident.to_string(),
        argument: argument::of_option(field, model),
        bounds,
        moves: Move {
            is_in_doubt: is_asked_for,
            ..Move::of(field, state, unknown(field, model), model)
        },
    })
}

/// One method.
struct Setter<'a> {
    docs: Vec<Doc<'a>>,
    name: Ident,
    parameter: String,
    argument: Argument,
    bounds: Vec<TokenStream>,
    moves: Move,
}

enum Doc<'a> {
    Text(String),
    Own(&'a Attribute),
}

impl Doc<'_> {
    fn write(&self, out: &mut Source) {
        match self {
            Self::Text(doc) => out.text(&format!("#[doc = {doc:?}]")),
            Self::Own(attribute) => out.tokens(attribute),
        }
    }
}

impl Setter<'_> {
    fn write(&self, model: &Model, out: &mut Source) {
        for doc in &self.docs {
            doc.write(out);
        }
        out.visibility(&model.visibility);
        out.text("fn");
        out.tokens(&self.name);
        out.text(self.argument.generics);
        out.group(Delimiter::Parenthesis, {
            let mut inside = Source::default();
            inside.text(&format!("mut self, {}:", self.parameter));
            inside.tokens(&self.argument.ty);
            inside
        });
        out.text("->");
        match &self.moves.to {
            Some(step) => step.write(out),
            None => out.text("Self"),
        }
        out.text("where");
        for bound in &self.bounds {
            out.tokens(bound);
            out.comma();
        }
        self.write_body(model, out);
    }

    fn write_body(&self, model: &Model, out: &mut Source) {
        let doubt = match self.moves.is_in_doubt {
            true => "self.value.__content.extra.doubt();",
            false => "",
        };
        let moved = match self.moves.to {
            Some(_) => moved(model),
            None => "self".to_owned(),
        };
        match &self.argument.set {
            Set::Text(set) => out.text(&format!("{{ {set} {doubt} {moved} }}")),
            Set::Tokens(set) => out.group(Delimiter::Brace, {
                let mut inside = Source::default();
                inside.tokens(set);
                inside.text(&format!("{doubt} {moved}"));
                inside
            }),
        }
    }
}

/// The tags of the object inside, which the sibling fields' rules ask for.
fn exported(field: &Field, model: &Model) -> Vec<(usize, TokenStream)> {
    let core = &model.core;
    let decided = model.decided_by(field).into_iter().map(|place| {
        let key = model.dimensions[place].export_key();
        (place, quote!(<Finished as #core::Exports<#key>>::Mode))
    });
    decided.collect()
}

fn export_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let core = &model.core;
    let decided = model.decided_by(field).into_iter().flat_map(|place| {
        let dimension = &model.dimensions[place];
        let (key, markers) = (dimension.export_key(), dimension.markers());
        [
            quote!(Finished: #core::Exports<#key>),
            quote!(<Finished as #core::Exports<#key>>::Mode: #markers::Facts),
        ]
    });
    decided.collect()
}

/// Of a finished object only the run knows the tags.
fn unknown(field: &Field, model: &Model) -> Vec<(usize, TokenStream)> {
    let core = &model.core;
    model
        .decided_by(field)
        .into_iter()
        .map(|place| (place, quote!(#core::Dyn)))
        .collect()
}

/// Where a setter leads: which states it must know, and the builder's type after it, if it is
/// another.
struct Move {
    chunks: Chunks,
    to: Option<Step>,
    is_in_doubt: bool,
}

impl Move {
    fn of(
        field: &Field,
        state: Option<&str>,
        children: Vec<(usize, TokenStream)>,
        model: &Model,
    ) -> Self {
        let own = chunk_of(model, field);
        let mut chunks = chunks_of_excluding(field, model);
        let mut step = match (own, state) {
            (Some(own), Some(state)) => {
                chunks.insert(own);
                let state = format!("{}::{state}", spelt(model).core);
                Step::changed(model, &chunks, field, &state)
            }
            _ => Step::spelt(model, &chunks),
        };
        let tags = depends_on_tags(field, model);
        let stays = (own.is_none() || state.is_none()) && tags.is_empty() && children.is_empty();
        for dimension in tags {
            let is = decided(dimension, model);
            step = step.with_tag(dimension, is, model);
        }
        for (dimension, is) in children {
            step = step.with_tag(dimension, is, model);
        }
        Self {
            chunks,
            to: (!stays).then_some(step),
            is_in_doubt: false,
        }
    }
}

/// The chunks with the states of those fields that exclude this one.
fn chunks_of_excluding(field: &Field, model: &Model) -> Chunks {
    let relations = model
        .relations
        .iter()
        .filter_map(|relation| match &relation.kind {
            RelationKind::Excludes(left, right) => Some([*left, *right]),
            _ => None,
        });
    let excluding = relations.filter(|pair| pair.contains(&field.place));
    excluding
        .flatten()
        .filter_map(|place| chunk_of(model, &model.fields[place]))
        .collect()
}

/// What a setter demands: that the tags it depends on are known, that the field is allowed, and
/// that no other excludes it.
fn setter_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let mut bounds = mode_bounds(field, model);
    bounds.extend(free_bounds(field, model));
    bounds
}

fn mode_bounds(field: &Field, model: &Model) -> Vec<TokenStream> {
    let tags = depends_on_tags(field, model).into_iter();
    let known = tags.flat_map(|dimension| chosen_bounds(dimension, field, model));
    known.chain(allows_bounds(field, model)).collect()
}

/// The tags that must be known, chosen or by default, once the field is set.
fn depends_on_tags(field: &Field, model: &Model) -> Vec<usize> {
    let gates = field.settable(model);
    let gates = gates.iter().map(|gate| gate.dimension);
    let typed = field.typed_by.as_ref().map(|typed| typed.dimension);
    let given = match &field.shape {
        Shape::Nested { given, .. } | Shape::NestedList { given, .. } => given.as_slice(),
        _ => &[],
    };
    let relations = model.relations.iter().filter(|relation| {
        let mut fields = relation.kind.fields().into_iter();
        matches!(relation.kind, RelationKind::Excludes(..))
            && fields.any(|place| place == field.place)
    });
    let relations =
        relations.flat_map(|relation| relation.modes.iter().map(|(dimension, _)| *dimension));
    let all = gates
        .chain(typed)
        .chain(given.iter().copied())
        .chain(relations);
    let is_tag = |place: &usize| model.dimensions[*place].kind == DimensionKind::Tag;
    let mut tags: Vec<usize> = all.filter(is_tag).collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}

/// Where the field may stand, then the field's own docs, then its other rules.
fn docs_of<'a>(field: &'a Field, model: &Model) -> Vec<Doc<'a>> {
    let is_doc = |attribute: &&Attribute| attribute.path().is_ident("doc");
    let (own, others): (Vec<&Attribute>, Vec<&Attribute>) =
        field.attributes.iter().partition(is_doc);
    let fallback = own.is_empty().then(|| format!(" Sets `{}`.", field.key));
    let before = docs::only(field, model).into_iter().chain(fallback);
    before
        .map(Doc::Text)
        .chain(own.into_iter().map(Doc::Own))
        .chain([Doc::Text(docs::setter(field, model))])
        .chain(others.into_iter().map(Doc::Own))
        .collect()
}
