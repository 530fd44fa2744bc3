//! `stop`: ends a recording.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/stop>

use recording_core::{endpoint, modal};

use crate::answer::Stopped;
use crate::ids::{AppId, ResourceId, Sid};
use crate::modes::{AnswerMode, Mode, mode};
use crate::uid::{RecorderUid, is_uid};

/// `POST …/sid/{sid}/mode/{mode}/stop`: has the recorder leave the channel.
///
/// Unless told otherwise it waits for the upload, about 20 seconds. A second `stop` is an error of the service.
#[endpoint(
    POST,
    "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/{M}/stop",
    M: Mode(Individual, Screenshots, Mix, Web),
    answer = Stopped<M::Outcome>
)]
#[derive(Clone, Debug)]
pub struct StopCall<M: AnswerMode> {
    /// The project.
    pub app_id: AppId,
    /// The resource, from `acquire`.
    pub resource_id: ResourceId,
    /// The recording, from `start`.
    pub sid: Sid,
    /// The mode of the recording.
    pub mode: M,
    /// What to send.
    #[body]
    pub body: Stop<M>,
}

/// The body of `stop`.
#[modal(
    M: Mode(Individual, Screenshots, Mix, Web),
    any = AnyStop,
    see = "https://docs.agora.io/en/cloud-recording/rest-api/stop"
)]
#[rule(unknown, id = "R008")]
pub struct Stop {
    /// The channel, or the label of a web recording, as `acquire` had it.
    #[rule(id = "R209")]
    #[rule(value, id = "R023")]
    #[rule(bytes(1..=64, when(Individual, Screenshots, Mix)), id = "R024")]
    #[rule(
        chars(
            "A-Za-z0-9 !#$%&()+:;<=.>?@[]^_{}|~,-",
            when(Individual, Screenshots, Mix)
        ),
        id = "R025"
    )]
    #[rule(bytes(1..=128, when(Web)), id = "R026")]
    cname: String,
    /// The UID of the recorder, as `acquire` had it.
    #[rule(id = "R209")]
    #[rule(value, id = "R028")]
    #[rule(check(const is_uid), id = "R029")]
    uid: RecorderUid,
    /// The settings; they may be empty.
    #[rule(nested)]
    #[rule(id = "R209")]
    client_request: StopClientRequest,
}

/// The `clientRequest` of `stop`.
#[modal(keys = snake_case, see = "https://docs.agora.io/en/cloud-recording/rest-api/stop")]
#[rule(unknown, id = "R008")]
pub struct StopClientRequest {
    /// Whether to answer at once and not to wait for the upload; by default `false`. The answer
    /// may then lack files.
    #[rule(id = "R210")]
    async_stop: Option<bool>,
}
