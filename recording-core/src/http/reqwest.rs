//! The default transport: HTTPS by `reqwest`, with `rustls` and `ring`.

use std::sync::Arc;

use ::reqwest::redirect::Policy;
use ::reqwest::{Client, ClientBuilder, retry};
use bytes::{Bytes, BytesMut};
use http::{Request, Response, Uri};
use rustls::crypto::ring;
use rustls::{ClientConfig, ConfigBuilder, RootCertStore, WantsVerifier};
use rustls_platform_verifier::BuilderVerifierExt;

use super::base_url::is_loopback;
use super::{Timeout, Transport, TransportError, TransportErrorKind};

/// HTTPS by `reqwest`, HTTP/2 where the service offers it.
///
/// - TLS 1.2 and 1.3 by `rustls` with `ring`; certificates are judged by the operating system's
///   verifier. No crypto provider is installed for the process, and none needs to be.
/// - Redirects are returned as they are, nothing is retried.
/// - The system's proxies (`HTTPS_PROXY`, `NO_PROXY`, …) are used, except for hosts of this machine.
/// - A request without a [`Timeout`] gets the default one, 30 seconds.
/// - A response body may have 8 MiB, or what [`with_max_body`](Self::with_max_body) says.
///
/// It runs on Tokio. Clones share their connections.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    /// To hosts elsewhere; or why their certificates cannot be judged.
    remote: Result<Client, rustls::Error>,
    /// To hosts of this machine, past all proxies.
    local: Client,
    max_body: usize,
}

impl ReqwestTransport {
    /// Fails with [`Setup`](TransportErrorKind::Setup) when no client can be made.
    ///
    /// A system without certificates is no obstacle yet: plain HTTP to this machine needs none. A
    /// request to a host elsewhere then fails with [`Setup`](TransportErrorKind::Setup).
    pub fn new() -> Result<Self, TransportError> {
        let (remote, local) = match judging_by_system() {
            Ok(tls) => (Ok(build(client_builder(tls.clone()))?), tls),
            Err(reason) => (Err(reason), trusting_nobody().map_err(setup)?),
        };
        Ok(Self {
            remote,
            local: build(client_builder(local).no_proxy())?,
            max_body: 8 * 1024 * 1024,
        })
    }

    /// Takes response bodies of up to `bytes` bytes; a larger one fails with
    /// [`TooLarge`](TransportErrorKind::TooLarge) before it fills the memory.
    #[must_use]
    pub fn with_max_body(self, bytes: usize) -> Self {
        Self {
            max_body: bytes,
            ..self
        }
    }

    /// The client for this address, unless the request would travel in the clear.
    fn client_for(&self, uri: &Uri) -> Result<&Client, TransportError> {
        match (uri.scheme_str(), uri.host()) {
            (Some("https" | "http"), Some(host)) if is_loopback(host) => Ok(&self.local),
            (Some("https"), Some(_)) => {
                self.remote.as_ref().map_err(|reason| setup(reason.clone()))
            }
            _ => Err(TransportError::new(TransportErrorKind::Unsendable)),
        }
    }
}

impl Transport for ReqwestTransport {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let client = self.client_for(request.uri())?;
        let Timeout(limit) = request.extensions().get().copied().unwrap_or_default();
        let mut request = ::reqwest::Request::try_from(request).map_err(failure)?;
        *request.timeout_mut() = Some(limit);
        let response = client.execute(request).await.map_err(failure)?;
        read(response, self.max_body).await
    }
}

fn setup(reason: rustls::Error) -> TransportError {
    TransportError::because(TransportErrorKind::Setup, reason)
}

/// Certificates are judged by the operating system's verifier.
fn judging_by_system() -> Result<ClientConfig, rustls::Error> {
    let tls = begin()?.with_platform_verifier()?;
    Ok(end(tls.with_no_client_auth()))
}

/// No certificate is good enough.
fn trusting_nobody() -> Result<ClientConfig, rustls::Error> {
    let tls = begin()?.with_root_certificates(RootCertStore::empty());
    Ok(end(tls.with_no_client_auth()))
}

/// Names the crypto provider here, so that no process-wide default is consulted or installed.
fn begin() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, rustls::Error> {
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
}

/// With a configuration of ours, `reqwest` leaves the choice of protocol to us.
fn end(mut tls: ClientConfig) -> ClientConfig {
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    tls
}

fn client_builder(tls: ClientConfig) -> ClientBuilder {
    Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(Policy::none())
        .retry(retry::never())
        .referer(false)
}

fn build(builder: ClientBuilder) -> Result<Client, TransportError> {
    builder
        .build()
        .map_err(|source| TransportError::because(TransportErrorKind::Setup, source.without_url()))
}

/// Reads the body piece by piece, so that an endless one ends at the limit.
async fn read(
    mut response: ::reqwest::Response,
    max_body: usize,
) -> Result<Response<Bytes>, TransportError> {
    let mut body = BytesMut::new();
    while let Some(chunk) = response.chunk().await.map_err(failure)? {
        if chunk.len() > max_body - body.len() {
            return Err(TransportError::new(TransportErrorKind::TooLarge));
        }
        body.extend_from_slice(&chunk);
    }
    let mut whole = Response::new(body.freeze());
    *whole.status_mut() = response.status();
    *whole.version_mut() = response.version();
    *whole.headers_mut() = core::mem::take(response.headers_mut());
    Ok(whole)
}

fn failure(error: ::reqwest::Error) -> TransportError {
    let kind = if error.is_builder() {
        TransportErrorKind::Unsendable
    } else if error.is_dns() {
        TransportErrorKind::Resolve
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else {
        TransportErrorKind::Interrupted
    };
    TransportError::because(kind, error.without_url())
}
