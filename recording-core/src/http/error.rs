//! Why a call failed, by how far it got.

use core::error;
use core::fmt;

use super::{AuthenticateError, EncodeError, TransportError};

/// Why a call failed. `A` is the decoder's error: the service's own refusals.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<A> {
    /// The endpoint could not be turned into a request.
    Encode(EncodeError),
    /// The request could not be authenticated.
    Authenticate(AuthenticateError),
    /// No whole response came back.
    Transport(TransportError),
    /// A response came back, and the decoder found no answer in it.
    Answer(A),
}

/// How far a call got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Turning the endpoint into a request.
    Encode,
    /// Authenticating the request.
    Authenticate,
    /// Carrying it to the service and the response back.
    Transport,
    /// Finding the answer in the response.
    Answer,
}

impl<A> Error<A> {
    /// The stage that failed.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match self {
            Self::Encode(_) => Stage::Encode,
            Self::Authenticate(_) => Stage::Authenticate,
            Self::Transport(_) => Stage::Transport,
            Self::Answer(_) => Stage::Answer,
        }
    }

    /// May the service have received the request, and acted on it?
    #[must_use]
    pub fn may_have_arrived(&self) -> bool {
        match self {
            Self::Encode(_) | Self::Authenticate(_) => false,
            Self::Transport(error) => error.may_have_arrived(),
            Self::Answer(_) => true,
        }
    }
}

impl<A> fmt::Display for Error<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Encode(_) => {
                "the request could not be written, and nothing was sent; correct its values"
            }
            Self::Authenticate(_) => {
                "the request could not be authenticated, and nothing was sent; \
                 correct the credentials"
            }
            Self::Transport(error) if error.may_have_arrived() => {
                "no response came back; ask for the state of what was requested before repeating it"
            }
            Self::Transport(_) => {
                "the request did not reach the service; repeat it once the cause is removed"
            }
            Self::Answer(_) => "the service did not answer as hoped; its error says what to do",
        })
    }
}

impl<A: error::Error + 'static> error::Error for Error<A> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        Some(match self {
            Self::Encode(error) => error,
            Self::Authenticate(error) => error,
            Self::Transport(error) => error,
            Self::Answer(error) => error,
        })
    }
}
