//! Why a step of a session failed.

use std::fmt;

use recording_core::Violations;

use crate::answer::Status;
use crate::client::CallError;

/// A step of a session that failed, and the session as it was before.
pub struct Failed<S>(Box<(S, SessionError)>);

impl<S> Failed<S> {
    pub(super) fn new(session: S, error: SessionError) -> Self {
        Self(Box::new((session, error)))
    }

    /// Why it failed.
    #[must_use]
    pub fn error(&self) -> &SessionError {
        &self.0.1
    }

    /// The session as it was, and why the step failed.
    #[must_use]
    pub fn into_parts(self) -> (S, SessionError) {
        *self.0
    }
}

impl<S> fmt::Debug for Failed<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Failed").field(self.error()).finish()
    }
}

impl<S> fmt::Display for Failed<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error().fmt(f)
    }
}

impl<S> std::error::Error for Failed<S> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error().source()
    }
}

/// Why a step of a session failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum SessionError {
    /// The request is not valid; nothing was sent.
    Invalid(Violations),
    /// The configuration has a token, and the session another one or none; nothing was sent.
    AnotherToken,
    /// An earlier `start` may have begun a recording whose sid is unknown, and the resource has got
    /// too old to ask; nothing was sent.
    MayRun,
    /// The change is about something that the recording was started without; nothing was sent.
    NotStarted(&'static str),
    /// The call failed, before or after it was sent.
    Call(CallError),
}

impl From<Violations> for SessionError {
    fn from(violations: Violations) -> Self {
        Self::Invalid(violations)
    }
}

impl From<CallError> for SessionError {
    fn from(error: CallError) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(violations) => write!(
                f,
                "nothing was sent, because the request is not valid:\n{violations}"
            ),
            Self::AnotherToken => f.write_str(
                "nothing was sent, because the configuration has a token that is not the session's: give it to the session alone",
            ),
            Self::MayRun => f.write_str(
                "nothing was sent, because an earlier `start` may have begun a recording whose sid is unknown: wait for the webhook that names it, or record in a new session under another UID",
            ),
            Self::NotStarted(problem) => write!(f, "nothing was sent: {problem}"),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SessionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Invalid(_) | Self::AnotherToken | Self::MayRun | Self::NotStarted(_) => None,
            Self::Call(error) => error.source(),
        }
    }
}

/// Why a recording that was started does not run.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError {
    /// It has ended already, or is about to.
    Ended(Status),
    /// It does not run within the time that the schedule allows.
    NotInTime {
        /// What the last query failed with, if it did.
        last: Option<Box<CallError>>,
    },
    /// A query failed in a way that will not pass.
    Call(Box<CallError>),
}

impl fmt::Display for WaitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended(_) => f.write_str(
                "the recording has ended: look at its configuration, the token and the storage keys, then start anew",
            ),
            Self::NotInTime { last } => {
                f.write_str("the recording does not run in time: treat it as failed, and start anew with another UID")?;
                last.as_ref().map_or(Ok(()), |last| write!(f, " (the last query: {last})"))
            }
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for WaitError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Ended(_) => None,
            Self::NotInTime { last } => last.as_ref().and_then(|last| last.source()),
            Self::Call(error) => error.source(),
        }
    }
}
