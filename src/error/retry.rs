//! What may be sent again after an error, and when.

use std::time::Duration;

/// What may be sent again after an error, and when.
///
/// The waits are those that Agora recommends for the operation. They are advice for one request
/// only: whether a lost answer to `start` or `stop` may be followed by the same request is for
/// the session to decide, which knows what it has sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Retry {
    /// Sending it again cannot help: the request, the configuration or the account has to change
    /// first, or there is nothing left to do.
    No,
    /// The same request may be sent again after each of these waits in turn.
    SameRequest {
        /// How long to wait before each further attempt.
        delays: &'static [Duration],
        /// What remains when the last attempt has failed too.
        then: Afterwards,
    },
    /// The resource is spent. `acquire` and `start` again, under the same UID.
    NewAcquire,
    /// `acquire` and `start` again under another UID, so that two recorders never share one.
    NewAcquireWithOtherUid,
}

/// What remains to do when repeating the request has not helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Afterwards {
    /// Report the failure.
    GiveUp,
    /// `acquire` and `start` again, under the same UID.
    NewAcquire,
    /// `acquire` and `start` again under another UID.
    NewAcquireWithOtherUid,
    /// The recording has ended.
    TreatAsEnded,
}

impl Retry {
    /// Whether the very same request may be sent again.
    #[must_use]
    pub fn is_same_request(self) -> bool {
        matches!(self, Self::SameRequest { .. })
    }

    pub(super) const fn same(delays: &'static [Duration], then: Afterwards) -> Self {
        Self::SameRequest { delays, then }
    }
}

/// A request that was turned away before anything was done with it.
pub(super) const TURNED_AWAY: &[Duration] = &[seconds(1), seconds(3), seconds(6)];
/// Code 65: the backend has the request and needs a moment.
pub(super) const NOT_COMPLETED: &[Duration] = &[seconds(3), seconds(6)];
/// `acquire` or `start` met a failing server.
pub(super) const SERVER_FAILED: &[Duration] = &[seconds(3), seconds(6), seconds(9)];
/// A recording was not found: moving it to another server takes up to 90 seconds, and mostly
/// much less.
pub(super) const NOT_FOUND: &[Duration] = &[seconds(5), seconds(10), seconds(15)];
/// The backend of a running recording cannot be reached, which says nothing about it.
pub(super) const UNREACHABLE: &[Duration] = &[seconds(5), seconds(10), seconds(15), seconds(30)];

const fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}
