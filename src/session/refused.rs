//! What is said of a call that does not exist in the mode or the state of a session.
//!
//! Each method here has the name of one that exists in another mode, and a bound that never holds,
//! so that the compiler says why in our words. The bound cannot stand on the method that does the
//! work: that is `async`, and rustc would tell it three times, at the call, at its future and at
//! `.await`.

use std::future::{Pending, pending};

use recording_core::Secret;

use super::{Acquired, Failed, JoinsChannel, Recording, Session, SessionError, Unstated};
use crate::answer::{LayoutUpdated, Updated};
use crate::composite_video::UpdateLayoutClientRequest;
use crate::modes::{RecordingMode, mode};
use crate::start::StartClientRequest;

/// A mode whose session says nothing of the channel.
#[diagnostic::on_unimplemented(
    message = "the session does not say how the recorder is let into the channel",
    label = "call `.token(..)` before this, or `.no_app_certificate()` if the project has none",
    note = "a session in mode `Web` alone does without: its recorder joins no channel [R062]"
)]
pub trait NeedsNoAdmission {}

#[doc(hidden)]
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

/// A mode whose recordings have a layout.
#[diagnostic::on_unimplemented(
    message = "only a composite recording has a layout",
    label = "remove this call: it exists in mode `Mix` alone",
    note = "the layout of a recording is that of the users whom it mixes [R199]"
)]
pub trait HasLayout {}

/// A mode whose recordings have no layout.
pub trait HasNoLayout: RecordingMode {}

impl HasNoLayout for mode::Individual {}
impl HasNoLayout for mode::Screenshots {}
impl HasNoLayout for mode::Web {}

#[doc(hidden)]
impl<M: HasNoLayout, T> Recording<M, T> {
    /// Only in mode `Mix`.
    #[doc(hidden)]
    pub fn update_layout(
        &mut self,
        _: UpdateLayoutClientRequest,
    ) -> Pending<Result<LayoutUpdated, SessionError>>
    where
        M: HasLayout,
    {
        pending()
    }
}

/// A mode that records a page.
#[diagnostic::on_unimplemented(
    message = "only the recording of a page is paused, resumed and pushed",
    label = "remove this call: it exists in mode `Web` alone",
    note = "`webRecordingConfig` and `rtmpPublishConfig` are of mode `Web` [R203] [R204]"
)]
pub trait RecordsPage {}

#[doc(hidden)]
impl<M: JoinsChannel, T> Recording<M, T> {
    /// Only in mode `Web`.
    #[doc(hidden)]
    pub fn pause(&mut self) -> Pending<Result<Updated, SessionError>>
    where
        M: RecordsPage,
    {
        pending()
    }

    /// Only in mode `Web`.
    #[doc(hidden)]
    pub fn resume(&mut self) -> Pending<Result<Updated, SessionError>>
    where
        M: RecordsPage,
    {
        pending()
    }

    /// Only in mode `Web`.
    #[doc(hidden)]
    pub fn push_to(&mut self, _: impl Into<Secret>) -> Pending<Result<Updated, SessionError>>
    where
        M: RecordsPage,
    {
        pending()
    }
}
