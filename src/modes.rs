//! The recording modes.

use recording_core::{Marker, modes};

use crate::acquire::AcquireCallExistsInMode;
use crate::answer::{ChannelOutcome, ChannelState, Outcome, State};
use crate::query::QueryCallExistsInMode;
use crate::start::StartCallExistsInMode;
use crate::stop::StopCallExistsInMode;

/// How a channel is recorded. The mode stands in the URL of every call but `acquire`, and decides
/// which fields a request has. It cannot be changed once the recording has started.
// R012: in lower case, in the path.
#[modes]
pub enum Mode {
    /// Each user in files of their own.
    #[mode(wire = "individual")]
    Individual,
    /// All users mixed into one set of files (composite recording).
    #[mode(wire = "mix")]
    Mix,
}

/// What the service answers in a mode.
pub trait AnswerMode: Marker<Set = Mode> {
    /// What [`query`](crate::query) tells of a recording.
    type State: State;
    /// What [`stop`](crate::stop) tells of its files.
    type Outcome: Outcome;
}

impl AnswerMode for mode::Individual {
    type State = ChannelState;
    type Outcome = ChannelOutcome;
}

impl AnswerMode for mode::Mix {
    type State = ChannelState;
    type Outcome = ChannelOutcome;
}

/// A mode in which a [`Session`](crate::session::Session) records: `mode::Individual` or
/// `mode::Mix`.
pub trait RecordingMode:
    AnswerMode
    + mode::Facts
    + AcquireCallExistsInMode
    + StartCallExistsInMode
    + QueryCallExistsInMode
    + StopCallExistsInMode
{
}

impl<M> RecordingMode for M where
    M: AnswerMode
        + mode::Facts
        + AcquireCallExistsInMode
        + StartCallExistsInMode
        + QueryCallExistsInMode
        + StopCallExistsInMode
{
}
