//! `updateLayout`: changes the layout of a composite recording while it runs.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/update-layout>

use recording_core::{endpoint, modal};

use crate::answer::LayoutUpdated;
use crate::composite_video::UpdateLayoutClientRequest;
use crate::ids::{AppId, ResourceId, Sid};
use crate::modes::{Mode, mode};
use crate::uid::{RecorderUid, is_uid};

/// `POST …/sid/{sid}/mode/mix/updateLayout`: changes the layout of a composite recording; no other
/// recording has one.
///
/// Send the next `updateLayout` only after the answer to the one before.
// R013, R200.
#[endpoint(
    POST,
    "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/{M}/updateLayout",
    M: Mode(Mix),
    answer = LayoutUpdated
)]
#[derive(Clone, Debug)]
pub struct UpdateLayoutCall<M> {
    /// The project.
    pub app_id: AppId,
    /// The resource, from `acquire`.
    pub resource_id: ResourceId,
    /// The recording, from `start`.
    pub sid: Sid,
    /// The mode of the recording: [`mode::Mix`].
    pub mode: M,
    /// What to send.
    #[body]
    pub body: UpdateLayout<M>,
}

/// The body of `updateLayout`.
#[modal(
    M: Mode(!Individual, !Screenshots, Mix, !Web),
    any = AnyUpdateLayout,
    see = "https://docs.agora.io/en/cloud-recording/rest-api/update-layout"
)]
#[rule(exists, id = "R199")]
#[rule(unknown, id = "R008")]
pub struct UpdateLayout {
    /// The channel, as `acquire` had it.
    #[rule(id = "R054")]
    #[rule(value, id = "R023")]
    #[rule(bytes(1..=64), id = "R024")]
    #[rule(chars("A-Za-z0-9 !#$%&()+:;<=.>?@[]^_{}|~,-"), id = "R025")]
    cname: String,
    /// The UID of the recorder, as `acquire` had it.
    #[rule(id = "R054")]
    #[rule(value, id = "R028")]
    #[rule(check(const is_uid), id = "R029")]
    uid: RecorderUid,
    /// The new layout, whole: what it leaves out returns to its default.
    // R207.
    #[rule(nested)]
    #[rule(id = "R208")]
    client_request: UpdateLayoutClientRequest,
}
