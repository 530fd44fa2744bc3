//! How far a recording has come.

use serde_json::Value;

use super::members::whole_number;

/// How far a recording has come: `serverResponse.status` of `query`, and of several webhooks.
// R225.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// 0: not started.
    NotStarted,
    /// 1: initialised.
    Initialized,
    /// 2: the components are starting.
    Starting,
    /// 3: some components, the uploader first, are ready.
    PartlyReady,
    /// 4: all components are ready.
    Ready,
    /// 5: recording, and the first file has been uploaded.
    InProgress,
    /// 6: asked to stop.
    StopReceived,
    /// 7: all components have stopped.
    ComponentsStopped,
    /// 8: over.
    Exited,
    /// 20: over, abnormally.
    ExitedAbnormally,
    /// A number that is not documented.
    Other(i64),
}

impl Status {
    /// What a number means.
    #[must_use]
    pub fn from_number(number: i64) -> Self {
        match number {
            0 => Self::NotStarted,
            1 => Self::Initialized,
            2 => Self::Starting,
            3 => Self::PartlyReady,
            4 => Self::Ready,
            5 => Self::InProgress,
            6 => Self::StopReceived,
            7 => Self::ComponentsStopped,
            8 => Self::Exited,
            20 => Self::ExitedAbnormally,
            other => Self::Other(other),
        }
    }

    /// The number, as the service sends it.
    #[must_use]
    pub fn number(self) -> i64 {
        match self {
            Self::NotStarted => 0,
            Self::Initialized => 1,
            Self::Starting => 2,
            Self::PartlyReady => 3,
            Self::Ready => 4,
            Self::InProgress => 5,
            Self::StopReceived => 6,
            Self::ComponentsStopped => 7,
            Self::Exited => 8,
            Self::ExitedAbnormally => 20,
            Self::Other(number) => number,
        }
    }

    /// Whether it records: 4 or 5. A recording that has not come so far within 90 seconds of
    /// `start` has failed.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self, Self::Ready | Self::InProgress)
    }

    /// Whether it is on its way out: 6 or 7. There is nothing left to stop.
    #[must_use]
    pub fn is_stopping(self) -> bool {
        matches!(self, Self::StopReceived | Self::ComponentsStopped)
    }

    /// Whether it is over: 8 or 20. From here on `query` answers 404.
    #[must_use]
    pub fn has_ended(self) -> bool {
        matches!(self, Self::Exited | Self::ExitedAbnormally)
    }

    /// Reads a number, or the text that an older deployment sends.
    pub(super) fn read(value: &Value) -> Option<Self> {
        whole_number(value).map(Self::from_number)
    }
}
