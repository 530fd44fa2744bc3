//! `recordingConfig`: which streams are recorded, and how.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use std::collections::HashSet;

use recording_core::{Marker, Report, modal, modes};

use crate::modes::{Mode, mode};
use crate::transcoding_config::TranscodingConfig;
use crate::uid::{UserUid, is_all_or_some, is_user};

/// The profile of the channel. It must be that of the clients in it.
// R071.
#[modes(values)]
pub enum ChannelType {
    /// Everybody may publish.
    #[mode(wire = 0)]
    Communication,
    /// Hosts publish, the audience listens.
    #[mode(wire = 1)]
    LiveBroadcasting,
}

/// What is recorded. The lists of users depend on it: those of a medium that is not recorded
/// cannot be given.
#[modes]
pub enum StreamTypes {
    /// Audio alone.
    #[mode(wire = 0)]
    Audio,
    /// Video alone.
    #[mode(wire = 1)]
    Video,
    /// Audio and video, the default.
    #[mode(wire = 2)]
    Both,
}

/// Which of a publisher's two video streams is recorded, if it publishes two.
#[modes(values)]
pub enum VideoStreamType {
    /// The one of high resolution, the default.
    #[mode(wire = 0)]
    High,
    /// The one of low resolution.
    #[mode(wire = 1)]
    Low,
}

/// How the streams of an individual recording become files.
///
/// The files of each user have the profile of the streams as they were published; audio is at
/// 48 kHz. A user who changes between a native and a web client while a
/// [`Standard`](Self::Standard) recording runs leaves both a combined M3U8 and a combined MPD
/// index, and the whole cannot be played in one go.
///
/// See [`recorded_files`](crate::recorded_files) for the files of each.
// R100.
#[modes(values)]
pub enum StreamMode {
    /// An index for audio and one for video, to be merged afterwards.
    Default,
    /// An index that combines both besides, to be played as it is. Agora recommends it.
    Standard,
    /// Audio as it was published, for [`StreamTypes::Audio`] alone.
    Original,
}

/// How many users are subscribed to at the peak: the union of those heard and those seen.
// R097.
#[modes(values)]
pub enum UidGroup {
    /// 1 or 2.
    #[mode(wire = 0)]
    UpTo2,
    /// 3 to 7.
    #[mode(wire = 1)]
    UpTo7,
    /// 8 to 12.
    #[mode(wire = 2)]
    UpTo12,
    /// 13 to 17.
    #[mode(wire = 3)]
    UpTo17,
    /// 18 to 32.
    #[mode(wire = 4)]
    UpTo32,
    /// 33 to 49.
    #[mode(wire = 5)]
    UpTo49,
}

impl UidGroup {
    /// The most users that the group holds.
    #[must_use]
    pub const fn capacity(self) -> usize {
        match self {
            Self::UpTo2 => 2,
            Self::UpTo7 => 7,
            Self::UpTo12 => 12,
            Self::UpTo17 => 17,
            Self::UpTo32 => 32,
            Self::UpTo49 => 49,
        }
    }
}

/// The profile of the audio of a composite recording: 48 kHz, music encoding.
// R106.
#[modes(values)]
pub enum AudioProfile {
    /// Mono, about 48 Kbps; the default.
    #[mode(wire = 0)]
    Mono48,
    /// Mono, about 128 Kbps.
    #[mode(wire = 1)]
    Mono128,
    /// Stereo, about 192 Kbps.
    #[mode(wire = 2)]
    Stereo192,
}

/// Which streams are recorded, and how.
///
/// If a list is given for one medium alone, the other medium is not recorded at all, even where
/// `streamTypes` names both. Without any list everybody is recorded, up to 17 users with video.
#[modal(
    M: Mode(Individual, Mix),
    tag stream_types: StreamTypes(Audio, Video, Both) = Both,
    see = "https://docs.agora.io/en/cloud-recording/rest-api/start"
)]
#[rule(check(original_is_audio_alone), id = "R102")]
#[rule(check(group_holds_the_lists), id = "R098")]
pub struct RecordingConfig {
    /// The profile of the channel.
    #[rule(id = "R070")]
    #[rule(value, id = "R071")]
    channel_type: ChannelType,
    /// What is recorded. Choose it before the lists, which depend on it.
    #[rule(id = "R073")]
    stream_types: Option<StreamTypes>,
    /// Which of two video streams is recorded.
    #[rule(id = "R074")]
    video_stream_type: Option<VideoStreamType>,
    /// After how many seconds without a user (communication) or a host (live) the recorder
    /// leaves: 5 to 2592000, by default 30. Agora advises 300.
    #[rule(range(5..=2_592_000), id = "R075")]
    max_idle_time: Option<u32>,
    /// How the streams become files.
    #[rule(only(Individual), id = "R099")]
    #[rule(id = "R101")]
    #[rule(value, id = "R100")]
    stream_mode: StreamMode,
    /// The profile of the mixed audio.
    #[rule(only(Mix), id = "R105")]
    #[rule(value, id = "R106")]
    audio_profile: Option<AudioProfile>,
    /// The profile and the layout of the mixed video.
    #[rule(nested, only(Mix), id = "R107")]
    transcoding_config: Option<TranscodingConfig>,
    /// Whom to hear: 1 to 32 users, or `#allstream#` alone.
    #[rule(only(StreamTypes::Audio, StreamTypes::Both), id = "R089")]
    #[rule(items(1..), id = "R086")]
    #[rule(items(..=32), id = "R085")]
    #[rule(unique, each(check(is_user)), id = "R084")]
    #[rule(value, id = "R084")]
    #[rule(check(is_all_or_some), id = "R087")]
    subscribe_audio_uids: Option<Vec<UserUid>>,
    /// Whom to see: 1 to 32 users, or `#allstream#` alone.
    #[rule(only(StreamTypes::Video, StreamTypes::Both), id = "R090")]
    #[rule(items(1..), id = "R086")]
    #[rule(items(..=32), id = "R085")]
    #[rule(unique, each(check(is_user)), id = "R084")]
    #[rule(value, id = "R084")]
    #[rule(check(is_all_or_some), id = "R087")]
    subscribe_video_uids: Option<Vec<UserUid>>,
    /// How many users are subscribed to at the peak.
    // R096: a composite recording does without, but published ones have it.
    #[rule(required(Individual), id = "R095")]
    #[rule(value, id = "R097")]
    subscribe_uid_group: Option<UidGroup>,
}

/// R102, R103: `original` takes effect for audio alone.
fn original_is_audio_alone<M>(config: &RecordingConfig<M>, report: &mut Report<'_>) {
    let original = config.stream_mode() == Some(&StreamMode::Original);
    if original && config.stream_types() != Some(&StreamTypes::Audio) {
        let message = "`streamMode` is `original`, which records audio alone: set `streamTypes` to 0, or use `standard`";
        report.problem("streamMode", message);
    }
}

/// R098: the group holds everybody who is heard or seen.
fn group_holds_the_lists<M: Marker<Set = Mode>>(
    config: &RecordingConfig<M>,
    report: &mut Report<'_>,
) {
    let Some(group) = config.subscribe_uid_group() else {
        return;
    };
    let lists = [config.subscribe_audio_uids(), config.subscribe_video_uids()];
    let users: HashSet<_> = lists.into_iter().flatten().flatten().collect();
    if M::VALUE == Mode::Individual && users.len() > group.capacity() {
        let (count, most) = (users.len(), group.capacity());
        let message = format!(
            "`subscribeUidGroup` {group} holds {most} users, and the lists name {count}: use a larger group"
        );
        report.problem("subscribeUidGroup", message);
    }
}
