//! Carries a request to the service and brings its response back.

use core::error::Error;
use core::fmt;
use core::time::Duration;

use bytes::Bytes;
use http::{Request, Response};

/// Carries a finished request to the service and brings the response back, whatever its status.
///
/// An implementation sends the request once, follows no redirect, and gives up when the request's
/// [`Timeout`] is over. Retrying is not its business: only who knows the operation knows whether it
/// may be repeated.
///
/// ```
/// use recording_core::http::{Bytes, Request, Response, Transport, TransportError};
///
/// /// Answers every request with its own body.
/// struct Echo;
///
/// impl Transport for Echo {
///     async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
///         Ok(Response::new(request.into_body()))
///     }
/// }
/// ```
pub trait Transport {
    /// Sends the request, once.
    fn send(
        &self,
        request: Request<Bytes>,
    ) -> impl Future<Output = Result<Response<Bytes>, TransportError>> + Send;
}

/// How long one request may take, from connecting to the last byte of the response.
///
/// It travels as an [extension](http::Extensions) of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeout(pub Duration);

impl Default for Timeout {
    /// 30 seconds.
    fn default() -> Self {
        Self(Duration::from_secs(30))
    }
}

/// No whole response came back.
///
/// Neither its text nor its sources show a URL, a header or a body.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// How far a request got before it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The transport itself cannot work here, for example because the system offers no root
    /// certificates.
    Setup,
    /// The request is one that this transport does not send.
    Unsendable,
    /// The host's name has no address.
    Resolve,
    /// No connection came about.
    Connect,
    /// The [`Timeout`] was over before the whole response was there.
    Timeout,
    /// The connection ended before the whole response was there.
    Interrupted,
    /// The response is larger than the transport takes.
    TooLarge,
}

impl TransportError {
    /// A failure without a cause that could be named.
    #[must_use]
    pub fn new(kind: TransportErrorKind) -> Self {
        Self { kind, source: None }
    }

    /// A failure because of `source`, whose text must show no URL, header or body.
    pub fn because(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn Error + Send + Sync>>,
    ) -> Self {
        Self {
            kind,
            source: Some(source.into()),
        }
    }

    /// How far the request got.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// May the service have received the request, and acted on it?
    ///
    /// `false` is certain; sending the request again then cannot do anything twice.
    #[must_use]
    pub fn may_have_arrived(&self) -> bool {
        match self.kind {
            TransportErrorKind::Setup
            | TransportErrorKind::Unsendable
            | TransportErrorKind::Resolve
            | TransportErrorKind::Connect => false,
            TransportErrorKind::Timeout
            | TransportErrorKind::Interrupted
            | TransportErrorKind::TooLarge => true,
        }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Setup => {
                "the transport cannot be set up; see the source for what the system lacks"
            }
            TransportErrorKind::Unsendable => {
                "the transport does not send such a request; \
                 send `https` URLs, or `http` ones to this machine"
            }
            TransportErrorKind::Resolve => {
                "the service's host name has no address; check the base URL and the name server, \
                 then send the request again"
            }
            TransportErrorKind::Connect => {
                "no connection to the service; nothing was sent, so send the request again"
            }
            TransportErrorKind::Timeout => {
                "no response in time; the service may have acted on the request, \
                 so ask for its state before sending it again"
            }
            TransportErrorKind::Interrupted => {
                "the connection ended before the response did; the service may have acted on the \
                 request, so ask for its state before sending it again"
            }
            TransportErrorKind::TooLarge => {
                "the response is larger than the transport takes; check that the base URL leads \
                 to the service, or raise the limit"
            }
        })
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
