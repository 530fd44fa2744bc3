//! `recordingConfig`: which streams are recorded, and how.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use std::collections::HashSet;

use recording_core::{Marker, Report, Secret, modal, modes};

use crate::composite_video::TranscodingConfig;
use crate::modes::{Mode, mode};
use crate::uid::{UserUid, are_named, is_all_or_some, is_user};

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

/// How the streams in the channel are encrypted, as its clients have it.
// R078.
#[modes]
pub enum DecryptionMode {
    /// Not at all, the default.
    #[mode(wire = 0)]
    None,
    /// `AES_128_XTS`.
    #[mode(wire = 1)]
    Aes128Xts,
    /// `AES_128_ECB`.
    #[mode(wire = 2)]
    Aes128Ecb,
    /// `AES_256_XTS`.
    #[mode(wire = 3)]
    Aes256Xts,
    /// `SM4_128_ECB`.
    #[mode(wire = 4)]
    Sm4128Ecb,
    /// `AES_128_GCM`.
    #[mode(wire = 5)]
    Aes128Gcm,
    /// `AES_256_GCM`.
    #[mode(wire = 6)]
    Aes256Gcm,
    /// `AES_128_GCM2`, which has a salt.
    #[mode(wire = 7)]
    Aes128Gcm2,
    /// `AES_256_GCM2`, which has a salt.
    #[mode(wire = 8)]
    Aes256Gcm2,
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
/// 48 kHz, with the bitrate and the channels that it had. A user who changes between a native and
/// a web client while a [`Standard`](Self::Standard) recording runs leaves both a combined M3U8
/// and a combined MPD index, and the whole cannot be played in one go. When a user of the Web SDK
/// 4.x disables the video (`setEnabled`), the slice shows the last frame and no further video
/// slices are made.
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

/// The profile of the audio of a composite recording or of a web page: 48 kHz, music encoding.
// R106, R169.
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
// R091, R092, R093.
#[modal(
    M: Mode(Individual, Screenshots, Mix, !Web),
    tag stream_types: StreamTypes(Audio, Video, Both) = Both,
    tag decryption_mode: DecryptionMode(
        None, Aes128Xts, Aes128Ecb, Aes256Xts, Sm4128Ecb, Aes128Gcm, Aes256Gcm, Aes128Gcm2, Aes256Gcm2
    ) = None,
    see = "https://docs.agora.io/en/cloud-recording/rest-api/start"
)]
#[rule(unknown, id = "R008")]
#[rule(implies(Screenshots => Video, Both), id = "R136")]
#[rule(check(original_is_audio_alone), id = "R102")]
#[rule(check(original_has_no_pictures), id = "R104")]
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
    #[rule(range(5..=2_592_000), value, id = "R075")]
    max_idle_time: Option<u32>,
    /// How the streams are encrypted. Choose it before `secret` and `salt`, which depend on it.
    #[rule(id = "R078")]
    decryption_mode: Option<DecryptionMode>,
    /// The key by which the streams are encrypted.
    #[rule(
        only(
            Aes128Xts, Aes128Ecb, Aes256Xts, Sm4128Ecb, Aes128Gcm, Aes256Gcm, Aes128Gcm2,
            Aes256Gcm2
        ),
        id = "R080"
    )]
    #[rule(id = "R079")]
    secret: Secret,
    /// The salt of the encryption: base64 of 32 bytes.
    #[rule(only(Aes128Gcm2, Aes256Gcm2), id = "R082")]
    #[rule(id = "R081")]
    #[rule(value, check(const is_salt), id = "R083")]
    salt: Secret,
    /// Whom to hear: 1 to 32 users, or `#allstream#` alone.
    #[rule(only(StreamTypes::Audio, StreamTypes::Both), id = "R089")]
    #[rule(items(1..), id = "R086")]
    #[rule(items(..=32), id = "R085")]
    #[rule(unique, each(check(const is_user)), value, id = "R084")]
    #[rule(check(const is_all_or_some), id = "R087")]
    #[rule(requires(subscribe_video_uids, when(Screenshots)), id = "R137")]
    subscribe_audio_uids: Option<Vec<UserUid>>,
    /// Whom not to hear, and everybody else: 1 to 32 users.
    #[rule(only(StreamTypes::Audio, StreamTypes::Both), id = "R089")]
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
    /// Whom to see: 1 to 32 users, or `#allstream#` alone.
    #[rule(only(StreamTypes::Video, StreamTypes::Both), id = "R090")]
    #[rule(items(1..), id = "R086")]
    #[rule(items(..=32), id = "R085")]
    #[rule(unique, each(check(const is_user)), value, id = "R084")]
    #[rule(check(const is_all_or_some), id = "R087")]
    subscribe_video_uids: Option<Vec<UserUid>>,
    /// Whom not to see, and everybody else: 1 to 32 users.
    #[rule(only(StreamTypes::Video, StreamTypes::Both), id = "R090")]
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
    /// How many users are subscribed to at the peak.
    // R096: a composite recording does without, but published ones have it.
    #[rule(required(Individual, Screenshots), id = "R095")]
    #[rule(value, id = "R097")]
    subscribe_uid_group: Option<UidGroup>,
    /// How the streams become files.
    #[rule(only(Individual, Screenshots), id = "R099")]
    #[rule(required(Individual), id = "R101")]
    #[rule(value, id = "R100")]
    stream_mode: Option<StreamMode>,
    /// The profile of the mixed audio.
    #[rule(only(Mix), id = "R105")]
    #[rule(value, id = "R106")]
    audio_profile: Option<AudioProfile>,
    /// The profile and the layout of the mixed video.
    #[rule(nested, only(Mix), value, id = "R107")]
    transcoding_config: Option<TranscodingConfig>,
    /// Settings that the reference does not have, as JSON in a string. Agora's guide to the files
    /// has `{"correctEXTINF":true}`, for the exact durations of the slices in the M3U8.
    #[rule(value, check(is_json_object), id = "R128")]
    private_params: Option<String>,
}

/// R102, R103: `original` takes effect for audio alone.
fn original_is_audio_alone<M: Marker<Set = Mode>>(
    config: &RecordingConfig<M>,
    report: &mut Report<'_>,
) {
    let original = config.stream_mode() == Some(&StreamMode::Original);
    let takes_pictures = M::VALUE == Mode::Screenshots;
    if original && !takes_pictures && config.stream_types() != Some(&StreamTypes::Audio) {
        let message = "`streamMode` is `original`, which records audio alone: set `streamTypes` to 0, or use `standard`";
        report.problem("streamMode", message);
    }
}

/// R104: `original` is for audio alone, and a screenshot is of video.
fn original_has_no_pictures<M: Marker<Set = Mode>>(
    config: &RecordingConfig<M>,
    report: &mut Report<'_>,
) {
    let original = config.stream_mode() == Some(&StreamMode::Original);
    if original && M::VALUE == Mode::Screenshots {
        let message =
            "`streamMode` is `original`, of which there are no screenshots: use `standard`";
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
    if M::VALUE != Mode::Mix && users.len() > group.capacity() {
        let (count, most) = (users.len(), group.capacity());
        let message = format!(
            "`subscribeUidGroup` {group} holds {most} users, and the lists name {count}: use a larger group"
        );
        report.problem("subscribeUidGroup", message);
    }
}

/// R083.
const fn is_salt(salt: &str) -> Result<(), &'static str> {
    match is_base64_of_32_bytes(salt) {
        true => Ok(()),
        false => Err("is not base64 of 32 bytes: use 44 characters, the last of them `=`"),
    }
}

/// 32 bytes are 43 characters of base64 and a `=`; the last of the 43 has four bits of them.
const fn is_base64_of_32_bytes(text: &str) -> bool {
    let text = text.as_bytes();
    let mut is_base64 = text.len() == 44 && text[43] == b'=';
    let mut place = 0;
    while place < 43 && place < text.len() {
        is_base64 &= is_letter(text[place]);
        place += 1;
    }
    is_base64 && has_four_bits(text[42])
}

const fn is_letter(letter: u8) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, b'+' | b'/')
}

/// Whether the last two of the six bits of a letter are 0.
const fn has_four_bits(letter: u8) -> bool {
    let bits = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    bits.trailing_zeros() >= 2
}

/// R128.
fn is_json_object(text: &str) -> Result<(), &'static str> {
    let object = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text);
    match object {
        Ok(_) => Ok(()),
        Err(_) => {
            Err(r#"is not a JSON object in a string: use one such as {"correctEXTINF":true}"#)
        }
    }
}
