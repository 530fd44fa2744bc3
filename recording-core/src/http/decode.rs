//! Tells an answer from a refusal.

use bytes::Bytes;
use http::Response;

use super::Endpoint;

/// Tells an answer from a refusal, the way one service does.
///
/// Services differ in what a success is: one says it by the status alone, another puts its errors
/// into a `200`. So it is the author of a library who decides, once, for all endpoints or for each:
///
/// ```
/// use recording_core::http::{Bytes, Decode, Endpoint, Response, StatusCode};
/// use serde::de::DeserializeOwned;
///
/// #[derive(Debug)]
/// enum Refusal {
///     Status(StatusCode),
///     NotTheAnswer(serde_json::Error),
/// }
///
/// /// For a service whose only success is `200 OK`.
/// struct OkOnly;
///
/// impl<E: Endpoint<Answer: DeserializeOwned>> Decode<E> for OkOnly {
///     type Error = Refusal;
///
///     fn decode(&self, response: Response<Bytes>) -> Result<E::Answer, Refusal> {
///         match response.status() {
///             StatusCode::OK => {
///                 serde_json::from_slice(response.body()).map_err(Refusal::NotTheAnswer)
///             }
///             other => Err(Refusal::Status(other)),
///         }
///     }
/// }
/// ```
pub trait Decode<E: Endpoint> {
    /// How the service, or reading its response, says no.
    type Error;

    /// The answer in a response to `E`.
    fn decode(&self, response: Response<Bytes>) -> Result<E::Answer, Self::Error>;
}
