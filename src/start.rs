//! `start`: starts a recording.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use recording_core::__private::request::{NOBODY, Wanted, field, group, place_of, within};
use recording_core::{Object, Report, Secret, endpoint, modal};

use crate::answer::Started;
use crate::extension_service_config::ExtensionServiceConfig;
use crate::ids::{AppId, ResourceId};
use crate::modes::{Mode, mode};
use crate::recording_config::{RecordingConfig, StreamTypes, stream_types};
use crate::recording_file_config::RecordingFileConfig;
use crate::snapshot_config::SnapshotConfig;
use crate::storage_config::StorageConfig;
use crate::uid::{RecorderUid, is_uid};

/// `POST …/resourceid/{resourceid}/mode/{mode}/start`: has the recorder join the channel, or open
/// the page.
///
/// A 200 says that the service took the request, not that it records: that is so when `query`
/// answers status 4 or 5.
#[endpoint(
    POST,
    "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/mode/{M}/start",
    M: Mode(Individual, Screenshots, Mix, Web),
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
#[modal(
    M: Mode(Individual, Screenshots, Mix, Web),
    any = AnyStart,
    see = "https://docs.agora.io/en/cloud-recording/rest-api/start"
)]
#[rule(unknown, id = "R008")]
pub struct Start {
    /// The channel to record, or the label of a web recording, as `acquire` had it.
    #[rule(id = "R057")]
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
    #[rule(id = "R057")]
    #[rule(value, id = "R028")]
    #[rule(check(const is_uid), id = "R029")]
    uid: RecorderUid,
    /// What to record, and where to.
    #[rule(nested)]
    #[rule(id = "R057")]
    client_request: StartClientRequest<M>,
}

/// The `clientRequest` of `start`: the configuration of a recording.
// R060: each mode has its objects, and the fields in them. Those of features that are retired have
// no place here: postponed transcoding and mixing (R043, R185, R186, R187, R188, R189, R190, R191,
// R192) and VoD (R059, R184); nor has the draft of a mode `raw` (R135).
#[modal(
    M: Mode(Individual, Screenshots, Mix, Web),
    of recording_config.stream_types: StreamTypes(Audio, Video, Both),
    see = "https://docs.agora.io/en/cloud-recording/rest-api/start"
)]
#[rule(unknown("appsCollection", "transcodeOptions"), id = "R060")]
#[rule(unknown, id = "R008")]
#[rule(check(pictures_are_of_those_who_are_heard), id = "R137")]
pub struct StartClientRequest {
    /// The RTC token by which the recorder joins the channel. Needed if the project has an App
    /// Certificate; it must be made for this channel and this UID, and outlive the recording.
    #[rule(only(Individual, Screenshots, Mix), id = "R061")]
    #[rule(value, id = "R062")]
    token: Option<Secret>,
    /// Which streams are recorded, and how.
    #[rule(nested, only(Individual, Screenshots, Mix), id = "R066")]
    #[rule(id = "R065")]
    recording_config: RecordingConfig<M>,
    /// Which files are made; M3U8 and its slices, if left out. With screenshots alone there are
    /// none, and besides screenshots this is what says that there are.
    #[rule(nested, only(Individual, Mix, Web), id = "R130")]
    #[rule(value, id = "R129")]
    recording_file_config: Option<RecordingFileConfig<M>>,
    /// How screenshots are taken, which needs video to be subscribed to.
    #[rule(
        nested,
        only(Individual, Screenshots),
        required(Screenshots),
        value,
        id = "R067"
    )]
    #[rule(only(Video, Both), id = "R136")]
    #[rule(requires(recording_file_config, when(Individual)), id = "R131")]
    snapshot_config: Option<SnapshotConfig>,
    /// The services that record the page, and push it.
    #[rule(nested, only(Web), id = "R069")]
    #[rule(id = "R068")]
    extension_service_config: ExtensionServiceConfig,
    /// Where the files go.
    #[rule(nested)]
    #[rule(id = "R058")]
    storage_config: StorageConfig,
}

/// R137: screenshots are taken of whom a list names, also where another list names who is heard.
/// (Where nothing but screenshots is made, `recordingConfig` itself says so.)
fn pictures_are_of_those_who_are_heard<M>(
    request: &StartClientRequest<M>,
    report: &mut Report<'_>,
) {
    let both = request
        .snapshot_config()
        .zip(request.recording_file_config());
    let (Some(_), Some(config)) = (both, request.recording_config()) else {
        return;
    };
    if config.subscribe_audio_uids().is_some() && config.subscribe_video_uids().is_none() {
        let place = ["recordingConfig", "subscribeVideoUids"];
        let message =
            "missing `subscribeVideoUids`: with `snapshotConfig`, `subscribeAudioUids` requires it";
        report.missing_in(&place, message);
    }
}

/// Where the token stands in the declaration.
const TOKEN: usize = place_of(
    <StartClientRequest<mode::Mix> as Object>::RULES,
    "token",
    Wanted::Whole,
);

impl<M> StartClientRequest<M> {
    /// The same configuration, with the token of a session.
    pub(crate) fn with_token(mut self, token: Option<Secret>) -> Self {
        if let Some(token) = token {
            field::<Self, { group(TOKEN) }, { within(TOKEN) }, NOBODY>(&mut self).give(token);
        }
        self
    }
}
