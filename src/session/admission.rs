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

/// A session that does not say how the recorder is let into the channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unstated;

/// What a session of mode `M` may go on with.
#[diagnostic::on_unimplemented(
    message = "the session does not say how the recorder is let into the channel",
    label = "call `.token(..)` before this, or `.no_app_certificate()` if the project has none",
    note = "a session in mode `Web` alone does without: its recorder joins no channel"
)]
pub trait Admits<M>: sealed::Sealed {
    /// The token, if there is one.
    #[doc(hidden)]
    fn token(&self) -> Option<&Secret>;
}

/// A mode in which the recorder joins a channel.
#[diagnostic::on_unimplemented(
    message = "a recorder in mode `{Self}` joins no channel",
    label = "remove this call: there is no token in mode `{Self}`",
    note = "tokens belong to the modes `Individual`, `Screenshots` and `Mix` [R061]"
)]
pub trait JoinsChannel: RecordingMode {}

impl JoinsChannel for mode::Individual {}
impl JoinsChannel for mode::Mix {}

#[diagnostic::do_not_recommend]
impl<M: JoinsChannel> Admits<M> for Admission {
    fn token(&self) -> Option<&Secret> {
        match self {
            Self::Token(token) => Some(token),
            Self::NoAppCertificate => None,
        }
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Admission {}
    impl Sealed for super::Unstated {}
}
