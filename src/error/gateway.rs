//! Errors of the gateway in front of the service: a message and no code.

use http::StatusCode;

use super::ErrorKind;
use super::advice::Advice;
use super::retry::{Afterwards, Retry, TURNED_AWAY};

/// An error of the gateway, which answers `{"message": …}` without a code. The request has not
/// reached the recording service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GatewayError {
    /// 400 `appid is invalid`: no such App ID, or Cloud Recording is not enabled for it.
    InvalidAppId,
    /// 401 `Unauthorized`: no credentials were sent.
    Unauthorized,
    /// 401 `Invalid authentication credentials`: wrong ones, wrongly encoded ones, or those of
    /// another account.
    InvalidCredentials,
    /// 404 `no Route matched with those values`: wrong method or path.
    NoRoute,
    /// 429 `API rate limit exceeded`.
    RateLimited,
    /// A message that is not documented; [`ServiceError::reason`](super::ServiceError::reason)
    /// has its text.
    Other,
}

impl GatewayError {
    /// Reads a message by its documented words, else by its status where that is clear.
    pub(super) fn read(status: StatusCode, message: &str) -> Self {
        let message = message.to_ascii_lowercase();
        let says = |words: &str| message.contains(words);
        match status.as_u16() {
            401 if says("credentials") => Self::InvalidCredentials,
            401 => Self::Unauthorized,
            429 => Self::RateLimited,
            404 if says("no route") => Self::NoRoute,
            _ if says("appid") => Self::InvalidAppId,
            _ => Self::Other,
        }
    }

    /// What to do about it; nothing is known about an undocumented message.
    pub(super) fn advice(self) -> Option<Advice> {
        let (kind, meaning, remedy, retry) = match self {
            Self::InvalidAppId => (
                ErrorKind::NotEnabled,
                "the App ID does not exist, or Cloud Recording is not enabled for it",
                "check the App ID, and enable Cloud Recording for it in the console",
                Retry::No,
            ),
            Self::Unauthorized => (
                ErrorKind::Unauthorized,
                "the request carried no credentials",
                "send the Customer ID and Customer Secret by HTTP Basic authentication",
                Retry::No,
            ),
            Self::InvalidCredentials => (
                ErrorKind::Unauthorized,
                "Customer ID and Customer Secret are wrong, or of another account than the App ID",
                "check both in the console; they are not the App ID and its certificate",
                Retry::No,
            ),
            Self::NoRoute => (
                ErrorKind::NoRoute,
                "no operation has this method and path",
                "check base URL, API version and path; no recording was looked for",
                Retry::No,
            ),
            Self::RateLimited => (
                ErrorKind::RateLimited,
                "more requests per second were sent than the account may send",
                "wait, then send the same request again; spread requests below the limit",
                Retry::same(TURNED_AWAY, Afterwards::GiveUp),
            ),
            Self::Other => return None,
        };
        Some(Advice {
            kind,
            meaning,
            remedy,
            retry,
        })
    }
}
