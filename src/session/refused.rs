//! What is said of a call that does not exist in the mode or the state of a session.
//!
//! Each method here has the name of one that exists in another mode, and a bound that never holds,
//! so that the compiler says why in our words. The bound cannot stand on the method that does the
//! work: that is `async`, and rustc would tell it three times, at the call, at its future and at
//! `.await`.

use std::future::{Pending, pending};

use super::{Acquired, Failed, JoinsChannel, Session, Unstated};
use crate::start::StartClientRequest;

/// A mode whose session says nothing of the channel.
#[diagnostic::on_unimplemented(
    message = "the session does not say how the recorder is let into the channel",
    label = "call `.token(..)` before this, or `.no_app_certificate()` if the project has none",
    note = "a session in mode `Web` alone does without: its recorder joins no channel [R062]"
)]
pub trait NeedsNoAdmission {}

impl<M: JoinsChannel, T> Session<M, T, Unstated> {
    /// Not before the session says how the recorder is let into the channel.
    #[doc(hidden)]
    pub fn acquire(self, _: StartClientRequest<M>) -> Pending<Result<Acquired<M, T>, Failed<Self>>>
    where
        M: NeedsNoAdmission,
    {
        pending()
    }
}
