//! How the recorder is let into the channel: by a token, or because none is needed.

use recording_core::Secret;

use crate::modes::{RecordingMode, mode};

/// How the recorder is let into the channel.
///
/// A recorder without a token, in a project that has an App Certificate, is accepted by `start`
/// and turned away by the channel: the recording ends before it begins. So a session has to say
/// which of the two it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admission {
    /// By an RTC token, made for this channel and this UID. It cannot be renewed: it must outlive
    /// the recording.
    Token(Secret),
    /// Without one: the project has no App Certificate.
    NoAppCertificate,
}

impl Admission {
    pub(super) fn token(&self) -> Option<&Secret> {
        match self {
            Self::Token(token) => Some(token),
            Self::NoAppCertificate => None,
        }
    }
}

/// A session that does not say how the recorder is let into the channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unstated;

/// A mode in which the recorder joins a channel.
#[diagnostic::on_unimplemented(
    message = "the recorder of a page joins no channel",
    label = "remove this call: there is no token in mode `Web`",
    note = "tokens belong to the modes `Individual`, `Screenshots` and `Mix` [R061]"
)]
pub trait JoinsChannel: RecordingMode {}

#[diagnostic::do_not_recommend]
impl JoinsChannel for mode::Individual {}
#[diagnostic::do_not_recommend]
impl JoinsChannel for mode::Screenshots {}
#[diagnostic::do_not_recommend]
impl JoinsChannel for mode::Mix {}
