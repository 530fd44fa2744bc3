//! The client.

use recording_core::http::{
    self, BaseUrl, Endpoint, Error, ReqwestTransport, Transport, TransportError,
};
use serde::de::DeserializeOwned;

use crate::answer::{Refusal, Twirp};
use crate::token::ApiKey;

/// Asks a LiveKit server.
#[derive(Clone, Debug)]
pub struct Client<T = ReqwestTransport>(http::Client<ApiKey, Twirp, T>);

impl Client {
    /// A client for the server at `base_url`, such as `https://my-project.livekit.cloud`.
    pub fn new(base_url: BaseUrl, key: ApiKey) -> Result<Self, TransportError> {
        Ok(Self::with(base_url, key, ReqwestTransport::new()?))
    }
}

impl<T: Transport> Client<T> {
    /// A client that sends in another way.
    pub fn with(base_url: BaseUrl, key: ApiKey, transport: T) -> Self {
        Self(http::Client::new(base_url, key, Twirp, transport))
    }

    /// Makes one call, once.
    pub async fn send<E: Endpoint<Answer: DeserializeOwned>>(
        &self,
        call: &E,
    ) -> Result<E::Answer, Error<Refusal>> {
        self.0.send(call).await
    }
}
