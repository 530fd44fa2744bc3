//! What the service answers: `EgressInfo`, or an error of Twirp with an HTTP status of its own.
//!
//! Reference: <https://twitchtv.github.io/twirp/docs/errors.html>

use std::error::Error;
use std::fmt;

use recording_core::http::{Bytes, Decode, Endpoint, Response, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// An egress, as far as this example reads it.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[non_exhaustive]
pub struct EgressInfo {
    /// Names it in `StopEgress`.
    pub egress_id: String,
    /// The room; empty for a page.
    #[serde(default)]
    pub room_name: String,
    /// How far it got.
    pub status: Status,
    /// Why it failed; empty, if it did not.
    #[serde(default)]
    pub error: String,
}

/// How far an egress got.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(from = "String")]
#[non_exhaustive]
pub enum Status {
    /// It begins.
    Starting,
    /// It runs.
    Active,
    /// It ends.
    Ending,
    /// It is over, and its files are where they should be.
    Complete,
    /// It failed.
    Failed,
    /// It was over before it began.
    Aborted,
    /// It ran for as long as it may.
    LimitReached,
    /// What this example does not know yet.
    Other(String),
}

impl From<String> for Status {
    fn from(name: String) -> Self {
        match name.as_str() {
            "EGRESS_STARTING" => Self::Starting,
            "EGRESS_ACTIVE" => Self::Active,
            "EGRESS_ENDING" => Self::Ending,
            "EGRESS_COMPLETE" => Self::Complete,
            "EGRESS_FAILED" => Self::Failed,
            "EGRESS_ABORTED" => Self::Aborted,
            "EGRESS_LIMIT_REACHED" => Self::LimitReached,
            _ => Self::Other(name),
        }
    }
}

/// How the service says no.
#[derive(Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// By an error of Twirp.
    Twirp(TwirpError),
    /// By a status without one: so does what stands in front of the service, and so does the
    /// service itself where it does not know who asks.
    Status(StatusCode),
    /// By something that is no answer.
    NotTheAnswer(serde_json::Error),
}

/// An error as the service tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TwirpError {
    /// The HTTP status that it came with.
    pub status: StatusCode,
    /// Which one, such as `not_found` or `invalid_argument`.
    pub code: String,
    /// What is wrong, for a person.
    pub msg: String,
}

/// Tells answers from errors by the HTTP status.
#[derive(Clone, Copy, Debug)]
pub struct Twirp;

impl<E: Endpoint<Answer: DeserializeOwned>> Decode<E> for Twirp {
    type Error = Refusal;

    fn decode(&self, response: Response<Bytes>) -> Result<E::Answer, Refusal> {
        match response.status() {
            StatusCode::OK => {
                serde_json::from_slice(response.body()).map_err(Refusal::NotTheAnswer)
            }
            status => Err(refusal(status, response.body())),
        }
    }
}

fn refusal(status: StatusCode, body: &[u8]) -> Refusal {
    #[derive(Deserialize)]
    struct Failed {
        code: String,
        msg: String,
    }
    match serde_json::from_slice(body) {
        Ok(Failed { code, msg }) => Refusal::Twirp(TwirpError { status, code, msg }),
        Err(_) => Refusal::Status(status),
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Twirp(error) => error.fmt(f),
            Self::Status(StatusCode::UNAUTHORIZED) => {
                f.write_str("the service does not know who asks; check the API key and its secret")
            }
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
            Self::Twirp(_) | Self::Status(_) => None,
        }
    }
}

impl fmt::Display for TwirpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { status, code, msg } = self;
        write!(f, "{code}: {msg} (HTTP {status})")
    }
}

impl Error for TwirpError {}
