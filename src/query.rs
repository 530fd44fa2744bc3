//! `query`: asks how a recording is doing.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/query>

use recording_core::endpoint;

use crate::answer::Queried;
use crate::ids::{AppId, ResourceId, Sid};
use crate::modes::{AnswerMode, Mode, mode};

/// `GET …/sid/{sid}/mode/{mode}/query`: the status of a recording, and its files so far.
///
/// Once a recording has ended it cannot be queried any more: the service answers 404.
// R011: a GET, where every other operation is a POST.
#[endpoint(
    GET,
    "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/{M}/query",
    M: Mode(Individual, Screenshots, Mix, Web),
    answer = Queried<M::State>
)]
#[derive(Clone, Debug)]
pub struct QueryCall<M: AnswerMode> {
    /// The project.
    pub app_id: AppId,
    /// The resource, from `acquire`.
    pub resource_id: ResourceId,
    /// The recording, from `start`.
    pub sid: Sid,
    /// The mode of the recording.
    pub mode: M,
}
