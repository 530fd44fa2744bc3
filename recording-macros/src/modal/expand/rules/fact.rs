//! Which mode a dimension has, as a type.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::Path;

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
    let parameter = spanned(dimension.parameter.clone(), span);
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

/// Whether the dimension has the mode: `Here` or `Elsewhere`.
pub(crate) fn fact(place: usize, mode: usize, model: &Model, span: Span) -> TokenStream {
    fact_of(&decided_at(place, model, span), place, mode, model, span)
}

/// Whether it was given the mode by now.
pub(crate) fn fact_so_far(place: usize, mode: usize, model: &Model, span: Span) -> TokenStream {
    let parameter = spanned(model.dimensions[place].parameter.clone(), span);
    fact_of(&parameter.into_token_stream(), place, mode, model, span)
}

fn fact_of(is: &TokenStream, place: usize, mode: usize, model: &Model, span: Span) -> TokenStream {
    let dimension = &model.dimensions[place];
    let markers = spanned_path(dimension.markers(), span);
    let mode = spanned(dimension.modes[mode].ident.clone(), span);
    quote_spanned!(span=> <#is as #markers::Facts>::#mode)
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
