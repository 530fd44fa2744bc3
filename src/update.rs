//! `update`: changes a recording while it runs.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/update>

use recording_core::{endpoint, modal};

use crate::answer::Updated;
use crate::extension_service_config::RtmpOutput;
use crate::ids::{AppId, ResourceId, Sid};
use crate::modes::{Mode, mode};
use crate::storage_config::StorageConfig;
use crate::uid::{RecorderUid, UserUid, are_named, is_all_or_some, is_uid, is_user};

/// `POST …/sid/{sid}/mode/{mode}/update`: changes whom a recording subscribes to, pauses the
/// recording of a page, pushes it elsewhere, or renews the keys of the storage.
///
/// Send the next `update` only after the answer to the one before.
// R200.
#[endpoint(
    POST,
    "/v1/apps/{app_id}/cloud_recording/resourceid/{resource_id}/sid/{sid}/mode/{M}/update",
    M: Mode(Individual, Screenshots, Mix, Web),
    answer = Updated
)]
#[derive(Clone, Debug)]
pub struct UpdateCall<M> {
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
    pub body: Update<M>,
}

/// The body of `update`.
#[modal(
    M: Mode(Individual, Screenshots, Mix, Web),
    any = AnyUpdate,
    see = "https://docs.agora.io/en/cloud-recording/rest-api/update"
)]
#[rule(unknown, id = "R008")]
pub struct Update {
    /// The channel, or the label of a web recording, as `acquire` had it.
    #[rule(id = "R054")]
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
    #[rule(id = "R054")]
    #[rule(value, id = "R028")]
    #[rule(check(const is_uid), id = "R029")]
    uid: RecorderUid,
    /// What to change.
    #[rule(nested)]
    #[rule(id = "R206")]
    client_request: UpdateClientRequest<M>,
}

/// The `clientRequest` of `update`: what to change, and one thing at least.
#[modal(
    M: Mode(Individual, Screenshots, Mix, Web),
    see = "https://docs.agora.io/en/cloud-recording/rest-api/update"
)]
#[rule(unknown, id = "R008")]
#[rule(
    at_least_one(stream_subscribe, storage_config, when(Individual, Screenshots, Mix)),
    id = "R206"
)]
#[rule(
    at_least_one(web_recording_config, rtmp_publish_config, storage_config, when(Web)),
    id = "R206"
)]
pub struct UpdateClientRequest {
    /// Whom to subscribe to from now on.
    #[rule(nested, only(Individual, Screenshots, Mix), value, id = "R201")]
    stream_subscribe: Option<StreamSubscribe>,
    /// Whether the recording of the page pauses.
    #[rule(nested, only(Web), value, id = "R203")]
    web_recording_config: Option<WebRecordingConfig>,
    /// Where the page is pushed to from now on, if `start` had a service that pushes.
    #[rule(nested, only(Web), value, id = "R204")]
    rtmp_publish_config: Option<RtmpPublishConfig>,
    /// Where the files go, with new keys.
    #[rule(nested, value, id = "R205")]
    storage_config: Option<StorageConfig>,
}

/// Whom to subscribe to. The lists replace those before; those of a medium that is not recorded
/// (`streamTypes` of `start`) cannot be given.
// R202.
#[modal(see = "https://docs.agora.io/en/cloud-recording/rest-api/update")]
#[rule(unknown, id = "R008")]
pub struct StreamSubscribe {
    /// Whom to hear.
    #[rule(nested, value, id = "R202")]
    audio_uid_list: Option<AudioUidList>,
    /// Whom to see.
    #[rule(nested, value, id = "R202")]
    video_uid_list: Option<VideoUidList>,
}

/// Whom to hear: one of two lists.
#[modal(see = "https://docs.agora.io/en/cloud-recording/rest-api/update")]
#[rule(unknown, id = "R008")]
#[rule(
    at_least_one(subscribe_audio_uids, unsubscribe_audio_uids),
    id = "R202"
)]
pub struct AudioUidList {
    /// Whom to hear: 1 to 32 users, or `#allstream#` alone.
    #[rule(items(1..), id = "R086")]
    #[rule(items(..=32), id = "R085")]
    #[rule(unique, each(check(const is_user)), value, id = "R084")]
    #[rule(check(const is_all_or_some), id = "R087")]
    subscribe_audio_uids: Option<Vec<UserUid>>,
    /// Whom not to hear, and everybody else: 1 to 32 users.
    #[rule(
        name = "unSubscribeAudioUids",
        alias = "unsubscribeAudioUids",
        id = "R094"
    )]
    #[rule(excludes(subscribe_audio_uids), id = "R088")]
    #[rule(items(1..), id = "R086")]
    #[rule(items(..=32), id = "R085")]
    #[rule(unique, each(check(const is_user)), value, id = "R084")]
    #[rule(check(const are_named), id = "R087")]
    unsubscribe_audio_uids: Option<Vec<UserUid>>,
}

/// Whom to see: one of two lists.
#[modal(see = "https://docs.agora.io/en/cloud-recording/rest-api/update")]
#[rule(unknown, id = "R008")]
#[rule(
    at_least_one(subscribe_video_uids, unsubscribe_video_uids),
    id = "R202"
)]
pub struct VideoUidList {
    /// Whom to see: 1 to 32 users, or `#allstream#` alone.
    #[rule(items(1..), id = "R086")]
    #[rule(items(..=32), id = "R085")]
    #[rule(unique, each(check(const is_user)), value, id = "R084")]
    #[rule(check(const is_all_or_some), id = "R087")]
    subscribe_video_uids: Option<Vec<UserUid>>,
    /// Whom not to see, and everybody else: 1 to 32 users.
    #[rule(
        name = "unSubscribeVideoUids",
        alias = "unsubscribeVideoUids",
        id = "R094"
    )]
    #[rule(excludes(subscribe_video_uids), id = "R088")]
    #[rule(items(1..), id = "R086")]
    #[rule(items(..=32), id = "R085")]
    #[rule(unique, each(check(const is_user)), value, id = "R084")]
    #[rule(check(const are_named), id = "R087")]
    unsubscribe_video_uids: Option<Vec<UserUid>>,
}

/// Whether the recording of a page pauses.
#[modal(see = "https://docs.agora.io/en/cloud-recording/rest-api/update")]
#[rule(unknown, id = "R008")]
pub struct WebRecordingConfig {
    /// `true` pauses it, `false`, the default, goes on.
    #[rule(value, id = "R203")]
    onhold: Option<bool>,
}

/// Where a page is pushed to.
#[modal(see = "https://docs.agora.io/en/cloud-recording/rest-api/update")]
#[rule(unknown, id = "R008")]
pub struct RtmpPublishConfig {
    /// One output.
    #[rule(id = "R204")]
    #[rule(nested, push = output, items(1..=1), value, id = "R204")]
    outputs: Vec<RtmpOutput>,
}
