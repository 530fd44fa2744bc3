//! The builder: its type, whose parameters remember what the rules ask for, and its beginning.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Lit;

use super::fields::value_of;
use super::generics::{Parameters, parameters};
use super::read::default_of;
use super::rules::{decided, tag_traits};
use crate::modal::model::{Dimension, Field, Model, Spelt};
use crate::modal::parse::DimensionKind;
use crate::names::plain;
use crate::source::{self, Source};

/// How many fields share one type parameter: tuples keep the types of long chains short.
const CHUNK: usize = 8;

pub(super) fn expand(model: &Model) -> TokenStream {
    let parts = [
        expand_struct(model),
        expand_exports(model),
        expand_new(model),
        expand_debug(model),
    ];
    parts.into_iter().collect()
}

fn expand_struct(model: &Model) -> TokenStream {
    let Model {
        core,
        visibility,
        ident,
        ..
    } = model;
    let builder = model.builder();
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let given = dimension_parameters(model, DimensionKind::Given);
    let tags = moving_parameters(model);
    let state = initial_state(model);
    let doc = format!(
        " Builds a [`{}`]: set what its mode requires, leave out what it does not allow.",
        plain(ident)
    );
    quote! {
        #[doc = #doc]
        #[must_use = "a builder does nothing by itself: end the chain with `build()`, or return it from the closure"]
        #visibility struct #builder<
            #(#declared,)* #(#given,)* #(#tags = #core::Undecided,)* State = #state
        > {
            value: #ident<#(#arguments),*>,
            state: #core::PhantomData<fn() -> (#(#given,)* #(#tags,)* State)>,
        }
    }
}

fn dimension_parameters(model: &Model, kind: DimensionKind) -> Vec<&Ident> {
    model
        .dimensions_of(kind)
        .map(|dimension| &dimension.parameter)
        .collect()
}

fn moving_parameters(model: &Model) -> Vec<&Ident> {
    model
        .moving()
        .map(|dimension| &dimension.parameter)
        .collect()
}

fn initial_state(model: &Model) -> TokenStream {
    let core = &model.core;
    let tracked = model.tracked();
    let chunks = tracked.chunks(CHUNK).map(|chunk| {
        let unset = chunk.iter().map(|_| quote!(#core::Unset,));
        quote!((#(#unset)*),)
    });
    quote!((#(#chunks)*))
}

/// The beginning, with what the mode prescribes.
fn expand_new(model: &Model) -> TokenStream {
    let Model {
        core,
        ident,
        fields,
        ..
    } = model;
    let builder = model.builder();
    let Parameters {
        arguments, bounded, ..
    } = parameters(model);
    let given = dimension_parameters(model, DimensionKind::Given);
    let given_facts = model.dimensions_of(DimensionKind::Given).map(|dimension| {
        let markers = dimension.markers();
        quote!(#markers::Facts)
    });
    let prescribed = fields.iter().filter_map(|field| {
        let (value, is) = (value_of(field), expand_constant_of_flow(field, model)?);
        Some(quote!(value.#value = #is;))
    });
    let prescribed: Vec<TokenStream> = prescribed.collect();
    let is_proven = model.is_proven_by_builder();
    let value = match prescribed.is_empty() {
        true => quote!(#core::unset(#is_proven)),
        false => quote!({ let mut value: Self = #core::unset(#is_proven); #(#prescribed)* value }),
    };
    quote! {
        #[automatically_derived]
        impl<#(#bounded,)* #(#given: #given_facts),*> #core::Nested<(#(#given,)*)> for #ident<#(#arguments),*> {
            type Builder = #builder<#(#arguments,)* #(#given),*>;

            fn begin() -> Self::Builder {
                #builder { value: #value, state: #core::PhantomData }
            }
        }
    }
}

fn expand_constant_of_flow(field: &Field, model: &Model) -> Option<TokenStream> {
    let core = &model.core;
    let dimension = &model.dimensions[field.constant.as_ref()?.dimension];
    (dimension.kind == DimensionKind::Flow).then(|| {
        let parameter = &dimension.parameter;
        let mode = quote!(<#parameter as #core::Marker>::VALUE);
        expand_constant(field, model, &mode, &quote!(#core::None))
    })
}

/// The number that a mode prescribes for a field, or else what it has.
pub(super) fn expand_constant(
    field: &Field,
    model: &Model,
    mode: &TokenStream,
    otherwise: &TokenStream,
) -> TokenStream {
    let core = &model.core;
    let Some(constant) = &field.constant else {
        return otherwise.clone();
    };
    let Dimension { set, modes, .. } = &model.dimensions[constant.dimension];
    let arms = constant
        .values
        .iter()
        .map(|(place, literal): &(usize, Lit)| {
            let mode = &modes[*place].ident;
            quote!(#set::#mode => #core::Some(#literal),)
        });
    let rest = (constant.values.len() < modes.len()).then(|| quote!(_ => #otherwise,));
    quote!(match #mode { #(#arms)* #rest })
}

/// The tags of the struct, for rules of the objects around it.
fn expand_exports(model: &Model) -> TokenStream {
    let Model { core, ident, .. } = model;
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let generics = generics_spelt(model, &Chunks::new(), Asks::Which);
    let ty = Step::spelt(model, &Chunks::new()).ty();
    let dimensions = model.dimensions.iter().enumerate();
    let exports = dimensions.filter_map(|(place, dimension)| {
        let field = dimension
            .field
            .map(|field| value_of(&model.fields[field]))?;
        let (key, set) = (dimension.export_key(), &dimension.set);
        let is = decided(place, model);
        let known = chosen_with_default(place, model);
        let default = default_of(dimension, model);
        Some(quote! {
            #[automatically_derived]
            impl<#generics> #core::Exports<#key> for #ty #known {
                type Mode = #is;
            }

            #[automatically_derived]
            impl<#(#declared),*> #core::Exports<#key> for #ident<#(#arguments),*> {
                type Mode = #core::Dyn;
            }

            #[automatically_derived]
            impl<#(#declared),*> #core::TagOf<#key, #set> for #ident<#(#arguments),*> {
                fn tag(&self) -> #core::ModeMask {
                    #core::tag_mask(self.#field, #default)
                }
            }
        })
    });
    exports.collect()
}

/// `where` a tag with a default is known.
fn chosen_with_default(place: usize, model: &Model) -> Option<TokenStream> {
    let dimension = &model.dimensions[place];
    dimension.default?;
    let (parameter, chosen) = (&dimension.parameter, tag_traits(dimension, model).chosen);
    Some(quote!(where #parameter: #chosen))
}

/// A builder in another state, with the same value.
pub(super) fn moved(model: &Model) -> String {
    let Spelt { core, builder, .. } = spelt(model);
    format!("{builder} {{ value: self.value, state: {core}::PhantomData }}")
}

fn expand_debug(model: &Model) -> TokenStream {
    let core = &model.core;
    let builder = model.builder();
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let given = dimension_parameters(model, DimensionKind::Given);
    let tags = moving_parameters(model);
    quote! {
        /// What is set so far; secrets redact themselves.
        #[automatically_derived]
        impl<#(#declared,)* #(#given,)* #(#tags,)* State> #core::fmt::Debug
            for #builder<#(#arguments,)* #(#given,)* #(#tags,)* State>
        {
            fn fmt(&self, f: &mut #core::fmt::Formatter<'_>) -> #core::fmt::Result {
                #core::debug(&self.value, f)
            }
        }
    }
}

/// The builder's type at one step of a chain.
pub(super) struct Step {
    /// `Builder<'a, T, M, V,`
    begin: String,
    tags: Vec<Tag>,
    state: String,
}

enum Tag {
    AsItWas(String),
    Moved(TokenStream),
}

impl Step {
    /// With the state of some chunks spelt out.
    pub(super) fn spelt(model: &Model, chunks: &Chunks) -> Self {
        Self::of(model, state_type(model, chunks, None))
    }

    /// The same after a field is in another state.
    pub(super) fn changed(model: &Model, chunks: &Chunks, field: &Field, state: &str) -> Self {
        Self::of(model, state_type(model, chunks, Some((field, state))))
    }

    fn of(model: &Model, state: String) -> Self {
        let Spelt {
            builder,
            arguments,
            given,
            ..
        } = spelt(model);
        let tags = model
            .moving()
            .map(|tag| Tag::AsItWas(tag.parameter.to_string()));
        Self {
            begin: format!("{builder}<{arguments} {given}"),
            tags: tags.collect(),
            state,
        }
    }

    /// The same after a tag has moved.
    pub(super) fn with_tag(mut self, dimension: usize, to: TokenStream, model: &Model) -> Self {
        let before = model.dimensions[..dimension].iter();
        let place = before.filter(|dimension| dimension.moves()).count();
        self.tags[place] = Tag::Moved(to);
        self
    }

    pub(super) fn ty(&self) -> TokenStream {
        let mut out = Source::default();
        self.write(&mut out);
        out.finish()
    }

    pub(super) fn write(&self, out: &mut Source) {
        out.text(&self.begin);
        for tag in &self.tags {
            match tag {
                Tag::AsItWas(tag) => out.text(tag),
                Tag::Moved(tag) => out.tokens(tag),
            }
            out.text(",");
        }
        out.text(&self.state);
        out.text(">");
    }
}

/// The names of a request.
pub(super) fn spelt(model: &Model) -> &Spelt {
    model.spelt.get_or_init(|| {
        let Parameters { arguments, .. } = parameters(model);
        let given = dimension_parameters(model, DimensionKind::Given);
        let tracked = model.tracked();
        let chunk = |place: usize| tracked.iter().position(|tracked| *tracked == place);
        let fields = || model.fields.iter();
        Spelt {
            core: model.core.to_string(),
            builder: model.builder().to_string(),
            arguments: listed(&arguments),
            given: listed(&given),
            states: fields().map(|field| field.state.to_string()).collect(),
            chunks: fields()
                .map(|field| chunk(field.place).map(|place| place / CHUNK))
                .collect(),
        }
    })
}

/// `A, B,`
fn listed(names: &[impl ToString]) -> String {
    names
        .iter()
        .fold(String::new(), |list, name| list + &name.to_string() + ",")
}

/// Some chunks of the state.
pub(super) type Chunks = BTreeSet<usize>;

/// The chunk of the state that a field is in, if its presence is remembered.
pub(super) fn chunk_of(model: &Model, field: &Field) -> Option<usize> {
    spelt(model).chunks[field.place]
}

/// All chunks of the state.
pub(super) fn all_chunks(model: &Model) -> Chunks {
    (0..model.tracked().len().div_ceil(CHUNK)).collect()
}

fn state_type(model: &Model, spelt_out: &Chunks, changed: Option<(&Field, &str)>) -> String {
    if is_whole(model, spelt_out) {
        return WHOLE_STATE.to_owned();
    }
    let states = &spelt(model).states;
    let mut text = String::from("(");
    for (place, chunk) in model.tracked().chunks(CHUNK).enumerate() {
        if !spelt_out.contains(&place) {
            text.push_str(&chunk_parameter(place));
            text.push(',');
            continue;
        }
        text.push('(');
        for field in chunk {
            match changed {
                Some((changed, state)) if changed.place == *field => text.push_str(state),
                _ => text.push_str(&states[*field]),
            }
            text.push(',');
        }
        text.push_str("),");
    }
    text.push(')');
    text
}

fn is_whole(model: &Model, spelt_out: &Chunks) -> bool {
    spelt_out.is_empty() && !model.tracked().is_empty()
}

/// The parameter for a state of which nothing is asked.
const WHOLE_STATE: &str = "State";

fn chunk_parameter(place: usize) -> String {
    format!("State{place}")
}

/// The parameters of an impl block that spells out the state of some chunks.
pub(super) fn generics_spelt(model: &Model, chunks: &Chunks, asks: Asks) -> TokenStream {
    let common = common_generics(model, asks);
    let tracked = model.tracked();
    let mut states = String::new();
    if is_whole(model, chunks) {
        let state = Ident::new(WHOLE_STATE, Span::call_site());
        return quote!(#common #state);
    }
    for (place, chunk) in tracked.chunks(CHUNK).enumerate() {
        if !chunks.contains(&place) {
            states.push_str(&chunk_parameter(place));
            states.push(',');
            continue;
        }
        for field in chunk {
            states.push_str(&spelt(model).states[*field]);
            states.push(',');
        }
    }
    let states = source::tokens(&states);
    quote!(#common #states)
}

/// What an impl block asks of the modes that flow in. Each method of it is checked for all of that.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Asks {
    /// Which mode it is.
    Which,
    /// All that the request asks, and an object inside.
    All,
}

fn common_generics(model: &Model, asks: Asks) -> TokenStream {
    let Parameters { bounded, known, .. } = parameters(model);
    let bounded = match asks {
        Asks::Which => known,
        Asks::All => bounded,
    };
    let others = model
        .dimensions
        .iter()
        .filter(|dimension| dimension.kind != DimensionKind::Flow);
    let (given, tags): (Vec<_>, Vec<_>) =
        others.partition(|dimension| dimension.kind == DimensionKind::Given);
    let others = given.into_iter().chain(tags).map(|dimension| {
        let (parameter, markers) = (&dimension.parameter, dimension.markers());
        quote!(#parameter: #markers::Facts,)
    });
    quote!(#(#bounded,)* #(#others)*)
}
