//! The client: how the lamps are asked, and how they say no.

use std::fmt;

use recording_core::http::{
    self, Authenticate, AuthenticateError, BaseUrl, Bytes, Decode, Endpoint, InvalidBaseUrl,
    Request, Response, StatusCode, Transport, header::HeaderValue,
};
use recording_core::{Secret, Violations};

use crate::light::Lamp;

/// Talks to lamps.
#[derive(Clone, Debug)]
pub struct Client<T>(http::Client<KeyInHeader, Lamps, T>);

impl<T: Transport> Client<T> {
    /// A client for the lamps at `base_url`, by whatever carries its requests.
    ///
    /// # Errors
    ///
    /// If it is no URL.
    pub fn new(base_url: &str, key: &str, transport: T) -> Result<Self, InvalidBaseUrl> {
        let base_url: BaseUrl = base_url.parse()?;
        let key = KeyInHeader(Secret::from(key));
        Ok(Self(http::Client::new(base_url, key, Lamps, transport)))
    }

    /// Makes one call.
    ///
    /// # Errors
    ///
    /// If the call fails at any stage.
    pub async fn send<E: Endpoint<Answer: FromBody>>(
        &self,
        call: &E,
    ) -> Result<E::Answer, http::Error<Refusal>> {
        self.0.send(call).await
    }
}

/// A key in a header of its own.
#[derive(Clone, Debug)]
pub struct KeyInHeader(Secret);

impl Authenticate for KeyInHeader {
    fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), AuthenticateError> {
        let mut key = HeaderValue::from_str(self.0.expose())
            .map_err(|_| AuthenticateError::new("the key is no header value; copy it again"))?;
        key.set_sensitive(true);
        request.headers_mut().insert("x-lamp-key", key);
        Ok(())
    }
}

/// Lamps say yes by `200 OK`.
#[derive(Clone, Copy, Debug)]
pub struct Lamps;

impl<E: Endpoint<Answer: FromBody>> Decode<E> for Lamps {
    type Error = Refusal;

    fn decode(&self, response: Response<Bytes>) -> Result<E::Answer, Refusal> {
        match response.status() {
            StatusCode::OK => E::Answer::from_body(response.body()),
            other => Err(Refusal::Status(other)),
        }
    }
}

/// An answer that can be read.
pub trait FromBody: Sized {
    /// The answer in a body.
    ///
    /// # Errors
    ///
    /// If it is something else.
    fn from_body(body: &[u8]) -> Result<Self, Refusal>;
}

impl FromBody for () {
    fn from_body(_: &[u8]) -> Result<(), Refusal> {
        Ok(())
    }
}

impl FromBody for Lamp {
    fn from_body(body: &[u8]) -> Result<Self, Refusal> {
        let text = std::str::from_utf8(body).unwrap_or_default();
        Self::from_json(text).map_err(Refusal::NotTheAnswer)
    }
}

/// How lamps say no.
#[derive(Debug)]
pub enum Refusal {
    /// By a status.
    Status(StatusCode),
    /// By something that is no answer.
    NotTheAnswer(Violations),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "the lamp answered {status}"),
            Self::NotTheAnswer(violations) => {
                write!(f, "the lamp answered otherwise: {violations}")
            }
        }
    }
}

impl std::error::Error for Refusal {}
