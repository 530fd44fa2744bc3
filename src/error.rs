//! What went wrong, by the stage at which it did, and what to do about it.
//!
//! Only HTTP 200 is success. Everything else the service sends is a [`ServiceError`], the 201
//! and 206 answers among it: they carry an error object, and a client that takes every 2xx for
//! success believes in a recording that it cannot name. A 200 whose body cannot be read is a
//! [`DecodeError`]. Both know the operation, the HTTP status and the `X-Request-ID` that Agora's
//! support asks for, and say in their text what to do next.
//!
//! To decide in code, look at [`ServiceError::kind`] (what it means) and [`ServiceError::retry`]
//! (what may be sent again, and when):
//!
//! ```
//! use http::{HeaderMap, StatusCode};
//! use recording::answer::{Started, decode};
//! use recording::error::{AnswerError, ErrorKind, Retry};
//!
//! let body = br#"{"code": 7, "reason": "already started"}"#;
//!
//! let error = decode::<Started>(StatusCode::CREATED, &HeaderMap::new(), body).unwrap_err();
//!
//! let AnswerError::Service(error) = error else { panic!("a 201 can be read") };
//! assert_eq!(error.kind(), ErrorKind::AlreadyStarted);
//! assert_eq!(error.retry(), Retry::No);
//! ```
//!
//! The codes are those of Agora's page [Response status
//! codes](https://docs.agora.io/en/cloud-recording/rest-api/status-codes) and of its older page
//! on common errors.

// R217: `service` has a code, `gateway` a message. R218: both know a 404.
mod advice;
mod code;
mod decode;
mod gateway;
mod kind;
mod retry;
mod service;

use std::fmt;

use http::StatusCode;

pub use self::code::ErrorCode;
pub use self::decode::{DecodeError, DecodeProblem};
pub use self::gateway::GatewayError;
pub use self::kind::ErrorKind;
pub use self::retry::{Afterwards, Retry};
pub use self::service::ServiceError;

use crate::answer::Operation;

/// Why an answer of the service is not the typed answer that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerError {
    /// The service answered that it did not do what was asked.
    Service(ServiceError),
    /// The service answered 200, with a body that is not the answer to the operation.
    Decode(DecodeError),
}

impl AnswerError {
    /// The operation that was answered.
    #[must_use]
    pub fn operation(&self) -> Operation {
        match self {
            Self::Service(error) => error.operation(),
            Self::Decode(error) => error.operation(),
        }
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Service(error) => error.status(),
            Self::Decode(_) => StatusCode::OK,
        }
    }

    /// The answer's `X-Request-ID`: quote it to Agora's support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Service(error) => error.request_id(),
            Self::Decode(error) => error.request_id(),
        }
    }

    /// What to do next, in words.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Service(error) => error.remedy(),
            Self::Decode(error) => error.remedy(),
        }
    }

    /// What may be sent again, and when.
    ///
    /// An unreadable 200 is never repeated: the service has done what was asked.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Self::Service(error) => error.retry(),
            Self::Decode(_) => Retry::No,
        }
    }
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Service(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
        }
    }
}

// Transparent: the text above is the inner error's own, so the chain goes on below it.
impl std::error::Error for AnswerError {}

impl From<ServiceError> for AnswerError {
    fn from(error: ServiceError) -> Self {
        Self::Service(error)
    }
}

impl From<DecodeError> for AnswerError {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}
