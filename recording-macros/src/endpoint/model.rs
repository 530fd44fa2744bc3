//! What is true of an endpoint whose declaration has no mistakes.

use proc_macro2::Span;
use quote::format_ident;
use syn::{DeriveInput, Ident, LitStr, Path, Type};

use crate::names::{marker_module, pascal, plain, snake};
use crate::paths::Core;

/// One operation.
pub(crate) struct Endpoint {
    pub(crate) core: Core,
    pub(crate) item: DeriveInput,
    pub(crate) method: Ident,
    pub(crate) template: LitStr,
    /// The template, taken apart.
    pub(crate) pieces: Vec<Piece>,
    pub(crate) body: Option<Body>,
    pub(crate) answer: Type,
    pub(crate) modes: Vec<ModeParameter>,
    pub(crate) headers: Vec<Header>,
}

/// A piece of the path.
pub(crate) enum Piece {
    Text(String),
    /// The value of a field, whose type may turn out not to be `Display`.
    Field {
        ident: Ident,
        ty: Span,
    },
    /// The wire value of a mode parameter.
    Mode(Ident),
}

/// The field that is the body.
pub(crate) struct Body {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
}

/// `header("X-Name" = "value")`: what each request of the operation says in its head.
#[derive(Clone)]
pub(crate) struct Header {
    pub(crate) name: LitStr,
    pub(crate) value: LitStr,
}

/// `M: Mode(Individual, Mix)`: the modes in which the operation exists.
#[derive(Clone)]
pub(crate) struct ModeParameter {
    pub(crate) parameter: Ident,
    pub(crate) set: Path,
    pub(crate) modes: Vec<Ident>,
}

impl ModeParameter {
    /// What the set is called in a sentence: `mode`.
    pub(crate) fn noun(&self) -> String {
        snake(&plain(self.set_ident())).replace('_', " ")
    }

    /// The trait of the modes in which `endpoint` exists: `StartExistsInMode`.
    pub(crate) fn rule(&self, endpoint: &Ident) -> Ident {
        let (endpoint, set) = (plain(endpoint), pascal(&plain(self.set_ident())));
        format_ident!("{endpoint}ExistsIn{set}", span = self.parameter.span())
    }

    /// The marker types of the modes: `mode::Individual`.
    pub(crate) fn markers(&self) -> impl Iterator<Item = Path> {
        let mut module = self.set.clone();
        if let Some(last) = module.segments.last_mut() {
            last.ident = marker_module(&last.ident);
        }
        self.modes.iter().map(move |mode| {
            let mut marker = module.clone();
            marker.segments.push(mode.clone().into());
            marker
        })
    }

    /// `Mode`
    pub(crate) fn set_ident(&self) -> &Ident {
        // A path that was parsed has a segment; the parameter's name stands in for none.
        self.set
            .segments
            .last()
            .map_or(&self.parameter, |last| &last.ident)
    }
}
