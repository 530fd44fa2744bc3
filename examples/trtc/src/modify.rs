//! `ModifyCloudRecording`: changes a recording while it runs.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/46957>

use recording_core::{endpoint, modal};

use crate::answer::Task;
use crate::layout::MixLayoutParams;
use crate::modes::{RecordMode, record_mode};
use crate::subscribe::SubscribeStreamUserIds;

/// The call.
#[endpoint(
    POST, "/", header("X-TC-Action" = "ModifyCloudRecording"),
    M: RecordMode(Single, Mixed), answer = Task
)]
#[derive(Clone, Debug)]
pub struct Modify<M> {
    /// What to send.
    #[body]
    pub request: ModifyCloudRecording<M>,
}

/// What a recording is like from now on, as a whole: what is left out is not kept. The mode is the one
/// it was created in; the request does not say it.
#[modal(
    M: RecordMode(Single, Mixed),
    keys = PascalCase,
    see = "https://www.tencentcloud.com/document/product/647/46957"
)]
pub struct ModifyCloudRecording {
    /// The application that the room belongs to.
    sdk_app_id: u64,
    /// The recording.
    #[rule(len(1..))]
    task_id: String,
    /// How the users' pictures are laid out from now on.
    #[rule(nested, only(Mixed))]
    mix_layout_params: Option<MixLayoutParams>,
    /// Whose streams are recorded from now on.
    #[rule(nested)]
    subscribe_stream_user_ids: Option<SubscribeStreamUserIds>,
}
