//! What the service answers: an answer or an error, both inside of `Response` and of HTTP 200.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/34266>

use std::error::Error;
use std::fmt;

use recording_core::http::{Bytes, Decode, Endpoint, Response, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A recording, as all three operations answer.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Task {
    /// Names it in `ModifyCloudRecording` and `DeleteCloudRecording`.
    pub task_id: String,
    /// Names the request, for the support of Tencent Cloud.
    pub request_id: String,
}

/// How the service says no.
#[derive(Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// By an error in its own words.
    Service(ServiceError),
    /// By an HTTP status, which a service like this one never uses: something stands between.
    Status(StatusCode),
    /// By something that is no answer.
    NotTheAnswer(serde_json::Error),
}

/// An error as the service tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceError {
    /// Which one, such as `FailedOperation.RoomNotExist`.
    pub code: String,
    /// What is wrong, for a person.
    pub message: String,
    /// Names the request, for the support of Tencent Cloud.
    pub request_id: String,
}

/// Tells answers from errors, which both come with HTTP 200.
#[derive(Clone, Copy, Debug)]
pub struct Envelope;

impl<E: Endpoint<Answer: DeserializeOwned>> Decode<E> for Envelope {
    type Error = Refusal;

    fn decode(&self, response: Response<Bytes>) -> Result<E::Answer, Refusal> {
        if response.status() != StatusCode::OK {
            return Err(Refusal::Status(response.status()));
        }
        let body = response.body();
        if let Ok(Whole { response: failed }) = serde_json::from_slice::<Whole<Failed>>(body) {
            return Err(Refusal::Service(failed.into()));
        }
        match serde_json::from_slice::<Whole<E::Answer>>(body) {
            Ok(whole) => Ok(whole.response),
            Err(error) => Err(Refusal::NotTheAnswer(error)),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Whole<T> {
    response: T,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Failed {
    error: Reason,
    request_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Reason {
    code: String,
    message: String,
}

impl From<Failed> for ServiceError {
    fn from(Failed { error, request_id }: Failed) -> Self {
        let Reason { code, message } = error;
        Self {
            code,
            message,
            request_id,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Service(error) => error.fmt(f),
            Self::Status(status) => write!(
                f,
                "HTTP {status} in place of an answer; look for a proxy, and check the base URL"
            ),
            Self::NotTheAnswer(_) => {
                f.write_str("the answer cannot be read; check that the base URL is the service's")
            }
        }
    }
}

impl Error for Refusal {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NotTheAnswer(error) => Some(error),
            Self::Service(_) | Self::Status(_) => None,
        }
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            code,
            message,
            request_id,
        } = self;
        write!(f, "{code}: {message} (request {request_id})")
    }
}

impl Error for ServiceError {}
