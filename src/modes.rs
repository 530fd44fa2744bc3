//! The recording modes.

use recording_core::{Marker, modes};

use crate::acquire::AcquireCallExistsInMode;
use crate::answer::{
    ChannelOutcome, ChannelState, Outcome, ScreenshotOutcome, ScreenshotState, State, WebOutcome,
    WebState,
};
use crate::query::QueryCallExistsInMode;
use crate::start::StartCallExistsInMode;
use crate::stop::StopCallExistsInMode;
use crate::update::UpdateCallExistsInMode;

/// How a channel or a page is recorded. The mode stands in the URL of every call but `acquire`,
/// and decides which fields a request has. It cannot be changed once the recording has started.
///
/// Recording and taking screenshots at the same time is `Individual` with a `snapshotConfig`.
// R012: in lower case, in the path.
#[modes(shared_wire)]
pub enum Mode {
    /// Each user in files of their own; screenshots besides, if asked for.
    #[mode(wire = "individual")]
    Individual,
    /// Screenshots of each user, and no files of audio or video. To the service this is
    /// `individual` too: what the body has and lacks says that nothing is recorded.
    #[mode(wire = "individual")]
    Screenshots,
    /// All users mixed into one set of files (composite recording).
    #[mode(wire = "mix")]
    Mix,
    /// A web page, with all that it shows and plays.
    #[mode(wire = "web")]
    Web,
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

impl AnswerMode for mode::Screenshots {
    type State = ScreenshotState;
    type Outcome = ScreenshotOutcome;
}

impl AnswerMode for mode::Mix {
    type State = ChannelState;
    type Outcome = ChannelOutcome;
}

impl AnswerMode for mode::Web {
    type State = WebState;
    type Outcome = WebOutcome;
}

/// A mode in which a [`Session`](crate::session::Session) records: `mode::Individual`,
/// `mode::Screenshots`, `mode::Mix` or `mode::Web`.
pub trait RecordingMode:
    AnswerMode
    + mode::Facts
    + AcquireCallExistsInMode
    + StartCallExistsInMode
    + QueryCallExistsInMode
    + UpdateCallExistsInMode
    + StopCallExistsInMode
{
}

impl<M> RecordingMode for M where
    M: AnswerMode
        + mode::Facts
        + AcquireCallExistsInMode
        + StartCallExistsInMode
        + QueryCallExistsInMode
        + UpdateCallExistsInMode
        + StopCallExistsInMode
{
}
