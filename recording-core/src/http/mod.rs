//! A request is a value; a [`Client`] sends it.
//!
//! - An [`Endpoint`] is one operation of a service: method, path, body, and the type of its answer.
//! - A [`BaseUrl`] says where the service is; [`request`] joins both into an [`http::Request`].
//! - [`Authenticate`] proves who is asking, on the finished request: [`Basic`], [`Bearer`],
//!   [`NoAuthentication`], or a signature of your own.
//! - A [`Transport`] carries bytes: it knows neither endpoints nor answers.
//! - [`Decode`] tells an answer from a refusal, the way this service does.
//! - [`Client`] holds these four together and fails with an [`Error`] that names the stage.
//!
//! Nothing here knows a particular service.

mod endpoint;
mod path;

mod base_url;
mod encode;

mod authenticate;
mod decode;
#[cfg(feature = "reqwest")]
mod reqwest;
mod transport;

mod client;
mod error;

pub(crate) mod generated;

pub use self::authenticate::{Authenticate, AuthenticateError, Basic, Bearer, NoAuthentication};
pub use self::base_url::{BaseUrl, InvalidBaseUrl};
pub use self::client::Client;
pub use self::decode::Decode;
pub use self::encode::{EncodeError, EncodeErrorKind, request};
pub use self::endpoint::Endpoint;
pub use self::error::{Error, Stage};
pub use self::path::Segment;
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
pub use self::transport::{Timeout, Transport, TransportError, TransportErrorKind};

/// The types that the signatures here are written in.
pub use ::http::{HeaderMap, Method, Request, Response, StatusCode, Uri, header};
pub use bytes::Bytes;
