//! The operations of the service, as its answers and errors name them.

use std::fmt;

/// An operation of the Cloud Recording API.
///
/// What a code or a status means depends on the operation it answers: 501 is a lack of capacity
/// to `acquire`, and a session that is ending to `query`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Operation {
    /// Get a resource for a recording.
    Acquire,
    /// Start the recording.
    Start,
    /// Ask for the state of a recording.
    Query,
    /// Change what is subscribed, pause a web recording, or change its CDN target.
    Update,
    /// Change the layout of a composite recording.
    UpdateLayout,
    /// End the recording.
    Stop,
    /// Ask which addresses the service sends its webhooks from.
    NcsIp,
}

impl Operation {
    /// Every operation, in the order of a recording's life.
    pub const ALL: [Self; 7] = [
        Self::Acquire,
        Self::Start,
        Self::Query,
        Self::Update,
        Self::UpdateLayout,
        Self::Stop,
        Self::NcsIp,
    ];

    /// The operation's name, as the last segment of its path spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Acquire => "acquire",
            Self::Start => "start",
            Self::Query => "query",
            Self::Update => "update",
            Self::UpdateLayout => "updateLayout",
            Self::Stop => "stop",
            Self::NcsIp => "ncs/ip",
        }
    }
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
