//! `start`: starts a recording.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use recording_core::{Secret, endpoint, modal};

use crate::answer::Started;
use crate::ids::{AppId, ResourceId};
use crate::modes::{Mode, mode};
use crate::recording_config::RecordingConfig;
use crate::recording_file_config::RecordingFileConfig;
use crate::storage_config::StorageConfig;
use crate::uid::{RecorderUid, is_uid};

/// `POST …/resourceid/{resourceid}/mode/{mode}/start`: has the recorder join the channel.
///
/// A 200 says that the service took the request, not that it records: that is so when `query`
/// answers status 4 or 5.
#[endpoint(
    POST,
    "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/mode/{M}/start",
    M: Mode(Individual, Mix),
    answer = Started
)]
#[derive(Clone, Debug)]
pub struct StartCall<M> {
    /// The project.
    pub app_id: AppId,
    /// The resource, from `acquire`; it serves one recording.
    pub resource_id: ResourceId,
    /// What to send.
    #[body]
    pub body: Start<M>,
}

/// The body of `start`.
// As every request it keeps R006 (one JSON object), R007 and R008 (no other keys, nor in other
// letters), R009 (values of their types) and R010 (nothing missing).
#[modal(M: Mode(Individual, Mix), see = "https://docs.agora.io/en/cloud-recording/rest-api/start")]
pub struct Start {
    /// The channel to record, as `acquire` had it.
    #[rule(id = "R057")]
    #[rule(value, id = "R023")]
    #[rule(bytes(1..=64), id = "R024")]
    #[rule(chars("A-Za-z0-9 !#$%&()+:;<=.>?@[]^_{}|~,-"), id = "R025")]
    cname: String,
    /// The UID of the recorder, as `acquire` had it.
    #[rule(id = "R057")]
    #[rule(value, id = "R028")]
    #[rule(check(is_uid), id = "R029")]
    uid: RecorderUid,
    /// What to record, and where to.
    #[rule(nested)]
    #[rule(id = "R057")]
    client_request: StartClientRequest<M>,
}

/// The `clientRequest` of `start`: the configuration of a recording.
// R060: each mode has its objects, and the fields in them.
#[modal(M: Mode(Individual, Mix), see = "https://docs.agora.io/en/cloud-recording/rest-api/start")]
pub struct StartClientRequest {
    /// The RTC token by which the recorder joins the channel. Needed if the project has an App
    /// Certificate; it must be made for this channel and this UID, and outlive the recording.
    #[rule(id = "R062")]
    token: Option<Secret>,
    /// Which streams are recorded, and how.
    #[rule(nested)]
    #[rule(id = "R065")]
    recording_config: RecordingConfig<M>,
    /// Which files are made; M3U8 and its slices, if left out.
    #[rule(nested, value, id = "R129")]
    recording_file_config: Option<RecordingFileConfig<M>>,
    /// Where the files go.
    #[rule(nested)]
    #[rule(id = "R058")]
    storage_config: StorageConfig,
}

impl<M> StartClientRequest<M> {
    /// The same configuration, with the token of a session.
    pub(crate) fn with_token(self, token: Option<Secret>) -> Self {
        Self { token, ..self }
    }
}
