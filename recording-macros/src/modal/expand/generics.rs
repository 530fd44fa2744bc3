//! The parameters of the request and of its builder: those that the author wrote, then the modes
//! that flow in.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{GenericParam, Ident};

use crate::modal::model::{Dimension, Model};
use crate::modal::parse::DimensionKind;

/// The parameters as each place needs them.
pub(super) struct Parameters {
    /// As arguments: `'a, T, M`.
    pub(super) arguments: Vec<TokenStream>,
    /// As the author bounds them: `'a, T: Clone, M`.
    pub(super) declared: Vec<TokenStream>,
    /// With what each mode must be: `'a, T: Clone, M: Marker<Set = Mode> + mode::Facts`.
    pub(super) bounded: Vec<TokenStream>,
    /// With which mode each is: `'a, T: Clone, M: mode::Facts`.
    pub(super) known: Vec<TokenStream>,
}

pub(super) fn parameters(model: &Model) -> Parameters {
    let core = &model.core;
    let own = &model.generics.params;
    let own_arguments = own.iter().map(argument);
    let own_declared = || own.iter().map(without_default);
    let modes = flow(model);
    let modes = || modes.iter().map(ToTokens::to_token_stream);
    let bounded = model.dimensions_of(DimensionKind::Flow).map(|dimension| {
        let Dimension { parameter, set, .. } = dimension;
        let markers = dimension.markers();
        quote!(#parameter: #core::Marker<Set = #set> + #markers::Facts)
    });
    let known = model.dimensions_of(DimensionKind::Flow).map(|dimension| {
        let (parameter, markers) = (&dimension.parameter, dimension.markers());
        quote!(#parameter: #markers::Facts)
    });
    Parameters {
        arguments: own_arguments.chain(modes()).collect(),
        declared: own_declared().chain(modes()).collect(),
        bounded: own_declared().chain(bounded).collect(),
        known: own_declared().chain(known).collect(),
    }
}

/// The modes that are type parameters of the finished request.
pub(super) fn flow(model: &Model) -> Vec<&Ident> {
    model
        .dimensions_of(DimensionKind::Flow)
        .map(|dimension| &dimension.parameter)
        .collect()
}

fn argument(parameter: &GenericParam) -> TokenStream {
    match parameter {
        GenericParam::Lifetime(lifetime) => lifetime.lifetime.to_token_stream(),
        GenericParam::Type(ty) => ty.ident.to_token_stream(),
        GenericParam::Const(constant) => constant.ident.to_token_stream(),
    }
}

fn without_default(parameter: &GenericParam) -> TokenStream {
    let mut parameter = parameter.clone();
    match &mut parameter {
        GenericParam::Lifetime(_) => {}
        GenericParam::Type(ty) => ty.default = None,
        GenericParam::Const(constant) => constant.default = None,
    }
    parameter.into_token_stream()
}
