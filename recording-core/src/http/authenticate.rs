//! Proves to the service who is asking.

use core::error::Error;
use core::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderValue, Request};

use crate::Secret;

/// Proves to the service who is asking, on the finished request.
///
/// Method, URL, headers and the very bytes of the body are there to be signed, and headers may be
/// added. It is the last step before the [`Transport`](super::Transport): what is signed is what is
/// sent.
///
/// ```
/// use recording_core::Secret;
/// use recording_core::http::{Authenticate, AuthenticateError, Bytes, Request, header::HeaderValue};
///
/// /// A key in a header of its own.
/// #[derive(Debug)]
/// struct ApiKey(Secret);
///
/// impl Authenticate for ApiKey {
///     fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), AuthenticateError> {
///         let mut key = HeaderValue::from_str(self.0.expose())
///             .map_err(|_| AuthenticateError::new("the key is no header value; copy it again"))?;
///         key.set_sensitive(true);
///         request.headers_mut().insert("x-api-key", key);
///         Ok(())
///     }
/// }
/// ```
pub trait Authenticate {
    /// Adds to the request what proves the sender.
    fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), AuthenticateError>;
}

/// An id and a secret, by the HTTP scheme `Basic` ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basic {
    id: String,
    secret: Secret,
}

impl Basic {
    /// The id must not contain `:`, which separates it from the secret.
    pub fn new(id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self {
            id: id.into(),
            secret: secret.into(),
        }
    }
}

impl Authenticate for Basic {
    fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), AuthenticateError> {
        let Self { id, secret } = self;
        if id.contains(':') {
            return Err(AuthenticateError::new(
                "the id contains `:`; pass the id and the secret apart",
            ));
        }
        let credentials = BASE64_STANDARD.encode(format!("{id}:{}", secret.expose()));
        authorize(request, &format!("Basic {credentials}"))
    }
}

/// A token, by the HTTP scheme `Bearer` ([RFC 6750](https://www.rfc-editor.org/rfc/rfc6750)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearer {
    token: Secret,
}

impl Bearer {
    /// The token without the word `Bearer`.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self {
            token: token.into(),
        }
    }
}

impl Authenticate for Bearer {
    fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), AuthenticateError> {
        authorize(request, &format!("Bearer {}", self.token.expose()))
    }
}

/// For a service that asks nobody's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoAuthentication;

impl Authenticate for NoAuthentication {
    fn authenticate(&self, _: &mut Request<Bytes>) -> Result<(), AuthenticateError> {
        Ok(())
    }
}

/// The request could not be authenticated. Nothing was sent.
#[derive(Debug)]
pub struct AuthenticateError {
    message: &'static str,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl AuthenticateError {
    /// `message` says what is wrong and what to do. It is fixed text, since any other could hold
    /// the secret.
    #[must_use]
    pub fn new(message: &'static str) -> Self {
        Self {
            message,
            source: None,
        }
    }

    /// The same because of `source`, whose text must not show the secret.
    pub fn because(message: &'static str, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            message,
            source: Some(source.into()),
        }
    }
}

impl fmt::Display for AuthenticateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl Error for AuthenticateError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// Marked as sensitive, so that its `Debug` says just that and HTTP/2 does not index it.
fn authorize(request: &mut Request<Bytes>, value: &str) -> Result<(), AuthenticateError> {
    let mut value = HeaderValue::from_str(value).map_err(|_| {
        AuthenticateError::new("the credentials contain a control character; copy them again")
    })?;
    value.set_sensitive(true);
    request.headers_mut().insert(AUTHORIZATION, value);
    Ok(())
}
