//! Which mode a dimension has, as a type.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, quote_spanned};
use syn::{Path, Token};

use super::tag::tag_traits;
use crate::modal::model::Model;
use crate::modal::parse::DimensionKind;
use crate::names::{pascal, plain};

/// The mode of a dimension for a setter that depends on it. Only a tag with a default can be
/// another mode than its parameter says.
pub(crate) fn decided(dimension: usize, model: &Model) -> TokenStream {
    decided_at(dimension, model, Span::call_site())
}

pub(crate) fn decided_at(place: usize, model: &Model, span: Span) -> TokenStream {
    let dimension = &model.dimensions[place];
    let parameter = parameter(place, model, span);
    if dimension.default.is_none() {
        return parameter.into_token_stream();
    }
    let chosen = respan(tag_traits(dimension, model).chosen, span);
    quote_spanned!(span=> <#parameter as #chosen>::Is)
}

/// `InMix` or `WithVendorS3`.
pub(crate) fn in_mode(place: usize, mode: usize, model: &Model) -> String {
    let dimension = &model.dimensions[place];
    let mode = dimension.mode_name(mode);
    match dimension.kind {
        DimensionKind::Flow if model.dimensions_of(DimensionKind::Flow).count() == 1 => {
            format!("In{mode}")
        }
        DimensionKind::Flow => format!("In{}{mode}", plain(&dimension.ident)),
        _ => format!("With{}{mode}", pascal(&plain(&dimension.ident))),
    }
}

/// Whether a dimension has a mode: `Here` or `Elsewhere`.
///
/// There are so many that they are written token by token into what they are part of.
pub(crate) struct Fact {
    is: Is,
    markers: Path,
    mode: Ident,
    span: Span,
}

enum Is {
    Parameter(Ident),
    Chosen(TokenStream),
}

/// Whether the dimension has the mode.
pub(crate) fn fact(place: usize, mode: usize, model: &Model, span: Span) -> Fact {
    let is = match model.dimensions[place].default {
        None => Is::Parameter(parameter(place, model, span)),
        Some(_) => Is::Chosen(decided_at(place, model, span)),
    };
    fact_of(is, place, mode, model, span)
}

/// Whether it was given the mode by now.
pub(crate) fn fact_so_far(place: usize, mode: usize, model: &Model, span: Span) -> Fact {
    let is = Is::Parameter(parameter(place, model, span));
    fact_of(is, place, mode, model, span)
}

fn fact_of(is: Is, place: usize, mode: usize, model: &Model, span: Span) -> Fact {
    let dimension = &model.dimensions[place];
    Fact {
        is,
        markers: spanned_path(dimension.markers(), span),
        mode: spanned(dimension.modes[mode].ident.clone(), span),
        span,
    }
}

fn parameter(place: usize, model: &Model, span: Span) -> Ident {
    spanned(model.dimensions[place].parameter.clone(), span)
}

impl ToTokens for Fact {
    /// `<M as mode::Facts>::Mix`
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let span = self.span;
        Token![<](span).to_tokens(tokens);
        match &self.is {
            Is::Parameter(parameter) => parameter.to_tokens(tokens),
            Is::Chosen(mode) => mode.to_tokens(tokens),
        }
        Token![as](span).to_tokens(tokens);
        self.markers.to_tokens(tokens);
        Token![::](span).to_tokens(tokens);
        tokens.append(Ident::new("Facts", span));
        Token![>](span).to_tokens(tokens);
        Token![::](span).to_tokens(tokens);
        self.mode.to_tokens(tokens);
    }
}

/// That the mode which a tag has by default can be asked which it is.
pub(crate) fn default_bound(place: usize, model: &Model, span: Span) -> Option<TokenStream> {
    let dimension = &model.dimensions[place];
    dimension.default?;
    let is = decided_at(place, model, span);
    let markers = spanned_path(dimension.markers(), span);
    Some(quote_spanned!(span=> #is: #markers::Facts))
}

pub(crate) fn spanned(mut ident: Ident, span: Span) -> Ident {
    ident.set_span(span);
    ident
}

/// A path of names alone.
fn spanned_path(path: &Path, span: Span) -> Path {
    let mut path = path.clone();
    if let Some(colons) = &mut path.leading_colon {
        colons.spans = [span; 2];
    }
    for mut pair in path.segments.pairs_mut() {
        pair.value_mut().ident.set_span(span);
        if let Some(colons) = pair.punct_mut() {
            colons.spans = [span; 2];
        }
    }
    path
}

pub(crate) fn respan(tokens: TokenStream, span: Span) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let mut group = Group::new(group.delimiter(), respan(group.stream(), span));
            group.set_span(span);
            TokenTree::Group(group)
        }
        mut token => {
            token.set_span(span);
            token
        }
    });
    tokens.collect()
}
