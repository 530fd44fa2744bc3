//! `DeleteCloudRecording`: ends a recording.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/46959>

use recording_core::{endpoint, modal};

use crate::answer::Task;

/// The call.
#[endpoint(POST, "/", header("X-TC-Action" = "DeleteCloudRecording"), answer = Task)]
#[derive(Clone, Debug)]
pub struct Delete {
    /// What to send.
    #[body]
    pub request: DeleteCloudRecording,
}

/// Which recording is ended.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/46959")]
pub struct DeleteCloudRecording {
    /// The application that the room belongs to.
    sdk_app_id: u64,
    /// The recording.
    #[rule(len(1..))]
    task_id: String,
}
