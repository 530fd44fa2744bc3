//! Sends endpoints to one service.

use core::fmt;
use core::time::Duration;

use bytes::Bytes;
use http::{Request, Response};

#[cfg(feature = "reqwest")]
use super::ReqwestTransport;
use super::{
    Authenticate, BaseUrl, Decode, Endpoint, Error, Timeout, Transport, TransportError, request,
};

/// Sends endpoints to one service: knows where it is, who asks, how it answers, and what carries
/// the bytes.
///
#[cfg_attr(feature = "reqwest", doc = "```no_run")]
#[cfg_attr(not(feature = "reqwest"), doc = "```ignore")]
/// use recording_core::http::{Basic, Client, ReqwestTransport};
/// # use recording_core::http::{Bytes, Decode, EncodeError, Endpoint, Method, Response};
/// # struct ReadBook { number: u32 }
/// # impl Endpoint for ReadBook {
/// #     const METHOD: Method = Method::GET;
/// #     const TEMPLATE: &'static str = "/books/{number}";
/// #     type Answer = Bytes;
/// #     fn path(&self) -> String { format!("/books/{}", self.number) }
/// #     fn body(&self) -> Result<Option<Vec<u8>>, EncodeError> { Ok(None) }
/// # }
/// # struct Library;
/// # impl Decode<ReadBook> for Library {
/// #     type Error = std::convert::Infallible;
/// #     fn decode(&self, response: Response<Bytes>) -> Result<Bytes, Self::Error> {
/// #         Ok(response.into_body())
/// #     }
/// # }
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
///
/// let client = Client::new(
///     "https://api.example.com".parse()?,
///     Basic::new("id", std::env::var("LIBRARY_SECRET")?),
///     Library, // your decoder
///     ReqwestTransport::new()?,
/// );
///
/// let book = client.send(&ReadBook { number: 7 }).await?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client<
    A,
    D,
    #[cfg(feature = "reqwest")] T = ReqwestTransport,
    #[cfg(not(feature = "reqwest"))] T,
> {
    base_url: BaseUrl,
    authentication: A,
    decoder: D,
    transport: T,
    timeout: Timeout,
}

impl<A, D, T> Client<A, D, T> {
    /// A client whose calls may take 30 seconds each.
    pub fn new(base_url: BaseUrl, authentication: A, decoder: D, transport: T) -> Self {
        let timeout = Timeout::default();
        Self {
            base_url,
            authentication,
            decoder,
            transport,
            timeout,
        }
    }

    /// The same client with another time limit for each call.
    #[must_use]
    pub fn with_timeout(self, limit: Duration) -> Self {
        Self {
            timeout: Timeout(limit),
            ..self
        }
    }

    /// The same client for another host.
    #[must_use]
    pub fn with_base_url(self, base_url: BaseUrl) -> Self {
        Self { base_url, ..self }
    }

    /// Where the service is.
    pub fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }
}

impl<A: Authenticate, D, T: Transport> Client<A, D, T> {
    /// Sends one request, once, and returns its answer.
    ///
    /// Repeating is up to the caller, who knows what a repetition does;
    /// [`Error::may_have_arrived`] helps to decide.
    pub async fn send<E: Endpoint>(&self, endpoint: &E) -> Result<E::Answer, Error<D::Error>>
    where
        D: Decode<E>,
    {
        let Timeout(limit) = self.timeout;
        self.send_within(endpoint, limit).await
    }

    /// [`send`](Self::send) with a time limit for this call alone.
    pub async fn send_within<E: Endpoint>(
        &self,
        endpoint: &E,
        limit: Duration,
    ) -> Result<E::Answer, Error<D::Error>>
    where
        D: Decode<E>,
    {
        let request = self.prepare(endpoint, Timeout(limit))?;
        let outcome = self.transport.send(request).await;
        trace::<E>(&outcome);
        let response = outcome.map_err(Error::Transport)?;
        self.decoder.decode(response).map_err(Error::Answer)
    }

    /// The request as it will be sent. Authentication comes last: it signs what it sees.
    fn prepare<E: Endpoint, F>(
        &self,
        endpoint: &E,
        timeout: Timeout,
    ) -> Result<Request<Bytes>, Error<F>> {
        let mut request = request(&self.base_url, endpoint).map_err(Error::Encode)?;
        request.extensions_mut().insert(timeout);
        self.authentication
            .authenticate(&mut request)
            .map_err(Error::Authenticate)?;
        Ok(request)
    }
}

/// Shows where and how patiently, never who.
impl<A, D, T> fmt::Debug for Client<A, D, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url)
            .field("timeout", &self.timeout.0)
            .finish_non_exhaustive()
    }
}

/// One event a call: the operation and its outcome, nothing of headers, bodies or filled paths.
fn trace<E: Endpoint>(outcome: &Result<Response<Bytes>, TransportError>) {
    let (method, template) = (E::METHOD, E::TEMPLATE);
    match outcome {
        Ok(response) => {
            let status = response.status().as_u16();
            tracing::debug!(%method, template, status, "response");
        }
        Err(error) => tracing::debug!(%method, template, failure = ?error.kind(), "no response"),
    }
}
