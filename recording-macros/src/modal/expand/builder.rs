//! The builder: its type, whose parameters remember what the rules ask for, and its beginning.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{Lit, Token};

use super::fields::value_of;
use super::generics::{Parameters, parameters};
use super::read::default_of;
use super::rules::{decided, tag_traits};
use crate::modal::model::{Dimension, Field, Model};
use crate::modal::parse::DimensionKind;
use crate::names::plain;

/// How many fields share one type parameter: tuples keep the types of long chains short.
const CHUNK: usize = 8;

pub(super) fn expand(model: &Model) -> TokenStream {
    let parts = [
        expand_struct(model),
        expand_exports(model),
        expand_new(model),
        expand_moves(model),
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
fn expand_moves(model: &Model) -> TokenStream {
    let core = &model.core;
    let builder = model.builder();
    let Parameters {
        arguments,
        declared,
        ..
    } = parameters(model);
    let given = dimension_parameters(model, DimensionKind::Given);
    let tags = moving_parameters(model);
    let next: Vec<Ident> = tags.iter().map(|tag| format_ident!("Next{tag}")).collect();
    quote! {
        impl<#(#declared,)* #(#given,)* #(#tags,)* State> #builder<#(#arguments,)* #(#given,)* #(#tags,)* State> {
            fn __to<#(#next,)* NextState>(self) -> #builder<#(#arguments,)* #(#given,)* #(#next,)* NextState> {
                #builder { value: self.value, state: #core::PhantomData }
            }
        }
    }
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
                #core::fmt::Debug::fmt(&self.value, f)
            }
        }
    }
}

/// The builder's type at one step of a chain.
pub(super) struct Step<'a> {
    model: &'a Model,
    /// Some tags may have moved.
    tags: Vec<TokenStream>,
    state: TokenStream,
}

impl<'a> Step<'a> {
    /// As it came, with one parameter for the whole state.
    fn any(model: &'a Model) -> Self {
        let tags = moving_parameters(model)
            .into_iter()
            .map(|tag| quote!(#tag))
            .collect();
        Self {
            model,
            tags,
            state: quote!(State),
        }
    }

    /// With the state of some chunks spelt out.
    pub(super) fn spelt(model: &'a Model, chunks: &Chunks) -> Self {
        Self {
            state: state_type(model, chunks, None),
            ..Self::any(model)
        }
    }

    /// The same after a field is in another state.
    pub(super) fn changed(
        model: &'a Model,
        chunks: &Chunks,
        field: &Field,
        state: &TokenStream,
    ) -> Self {
        Self {
            state: state_type(model, chunks, Some((field, state))),
            ..Self::any(model)
        }
    }

    /// The same after a tag has moved.
    pub(super) fn with_tag(mut self, dimension: usize, to: TokenStream) -> Self {
        let before = self.model.dimensions[..dimension].iter();
        let place = before.filter(|dimension| dimension.moves()).count();
        self.tags[place] = to;
        self
    }

    pub(super) fn ty(&self) -> TokenStream {
        let builder = self.model.builder();
        let Parameters { arguments, .. } = parameters(self.model);
        let given = dimension_parameters(self.model, DimensionKind::Given);
        let Self { tags, state, .. } = self;
        quote!(#builder<#(#arguments,)* #(#given,)* #(#tags,)* #state>)
    }
}

/// Some chunks of the state.
pub(super) type Chunks = BTreeSet<usize>;

/// The chunk of the state that a field is in, if its presence is remembered.
pub(super) fn chunk_of(model: &Model, field: &Field) -> Option<usize> {
    let mut tracked = model.tracked().iter();
    let place = tracked.position(|tracked| *tracked == field.place);
    place.map(|place| place / CHUNK)
}

/// All chunks of the state.
pub(super) fn all_chunks(model: &Model) -> Chunks {
    (0..model.tracked().len().div_ceil(CHUNK)).collect()
}

fn state_type(
    model: &Model,
    spelt: &Chunks,
    changed: Option<(&Field, &TokenStream)>,
) -> TokenStream {
    let mut chunks = TokenStream::new();
    for (place, chunk) in model.tracked().chunks(CHUNK).enumerate() {
        if spelt.contains(&place) {
            chunk_type(chunk, changed, model).to_tokens(&mut chunks);
        } else {
            chunk_parameter(place).to_tokens(&mut chunks);
        }
        <Token![,]>::default().to_tokens(&mut chunks);
    }
    quote!((#chunks))
}

/// Token by token: to put streams together asks the compiler each time.
fn chunk_type(chunk: &[usize], changed: Option<(&Field, &TokenStream)>, model: &Model) -> Group {
    let mut states = TokenStream::new();
    for place in chunk {
        match changed {
            Some((changed, state)) if changed.place == *place => state.to_tokens(&mut states),
            _ => model.fields[*place].state.to_tokens(&mut states),
        }
        <Token![,]>::default().to_tokens(&mut states);
    }
    Group::new(Delimiter::Parenthesis, states)
}

fn chunk_parameter(place: usize) -> Ident {
    format_ident!("State{place}")
}

/// The parameters of an impl block that spells out the state of some chunks.
pub(super) fn generics_spelt(model: &Model, spelt: &Chunks, asks: Asks) -> TokenStream {
    let common = common_generics(model, asks);
    let tracked = model.tracked();
    let states = tracked.chunks(CHUNK).enumerate().map(|(place, chunk)| {
        if !spelt.contains(&place) {
            let chunk = chunk_parameter(place);
            return quote!(#chunk,);
        }
        let states = chunk.iter().map(|field| &model.fields[*field].state);
        quote!(#(#states,)*)
    });
    quote!(#common #(#states)*)
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
