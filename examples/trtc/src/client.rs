//! The client.

use recording_core::Secret;
use recording_core::http::{
    self, BaseUrl, Endpoint, Error, ReqwestTransport, Transport, TransportError,
};
use serde::de::DeserializeOwned;

use crate::answer::{Envelope, Refusal};
use crate::sign::Tc3;

/// Asks TRTC.
#[derive(Clone, Debug)]
pub struct Client<T = ReqwestTransport>(http::Client<Tc3, Envelope, T>);

impl Client {
    /// A client for the service at `base_url`, such as `https://trtc.intl.tencentcloudapi.com`, in a
    /// region such as `ap-singapore`.
    pub fn new(
        base_url: BaseUrl,
        region: &str,
        secret_id: &str,
        secret_key: impl Into<Secret>,
    ) -> Result<Self, TransportError> {
        let sign = Tc3::new(secret_id, secret_key, "trtc", "2019-07-22", region);
        Ok(Self::with(base_url, sign, ReqwestTransport::new()?))
    }
}

impl<T: Transport> Client<T> {
    /// A client that signs and sends in another way.
    pub fn with(base_url: BaseUrl, sign: Tc3, transport: T) -> Self {
        Self(http::Client::new(base_url, sign, Envelope, transport))
    }

    /// Makes one call, once.
    pub async fn send<E: Endpoint<Answer: DeserializeOwned>>(
        &self,
        call: &E,
    ) -> Result<E::Answer, Error<Refusal>> {
        self.0.send(call).await
    }
}
