//! `CreateCloudRecording`: starts a recording.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/46960>

use recording_core::{Report, Secret, endpoint, modal, modes};

use crate::answer::Task;
use crate::layout::MixLayoutParams;
use crate::modes::{RecordMode, Storage, record_mode, storage};
use crate::storage_params::{MediaType, StorageParams};
use crate::subscribe::SubscribeStreamUserIds;
use crate::transcode::MixTranscodeParams;

/// The call: its name stands in a header, the path is always `/`.
#[endpoint(
    POST, "/", header("X-TC-Action" = "CreateCloudRecording"),
    M: RecordMode(Single, Mixed), S: Storage(Bucket, Vod), answer = Task
)]
#[derive(Clone, Debug)]
pub struct Create<M, S> {
    /// What to send.
    #[body]
    pub request: CreateCloudRecording<M, S>,
}

/// How a room is recorded.
#[modal(
    M: RecordMode(Single, Mixed),
    S: Storage(Bucket, Vod),
    tag room_id_type: RoomIdType(Text, Number) = Number,
    keys = PascalCase,
    see = "https://www.tencentcloud.com/document/product/647/46960"
)]
#[rule(check(windows_fit_canvas))]
#[rule(check(aac_has_no_video))]
pub struct CreateCloudRecording {
    /// The application that the room belongs to.
    sdk_app_id: u64,
    /// The room to record.
    #[rule(len(1..))]
    #[rule(check(is_number, when(Number)))]
    room_id: String,
    /// The robot that records: a user ID that nobody else in the room has.
    #[rule(len(1..))]
    user_id: String,
    /// The signature by which the robot enters the room.
    user_sig: Secret,
    /// What is recorded.
    #[rule(nested)]
    record_params: RecordParams<M, S>,
    /// Where the files go.
    #[rule(nested)]
    storage_params: StorageParams<S>,
    /// What the room's ID is; a number, if left out.
    room_id_type: Option<RoomIdType>,
    /// How the mixed stream is encoded.
    #[rule(nested, only(Mixed))]
    mix_transcode_params: Option<MixTranscodeParams>,
    /// How the users' pictures are laid out.
    #[rule(nested, only(Mixed))]
    mix_layout_params: Option<MixLayoutParams>,
    /// For how many hours the task can be asked for and changed: 6 to 720, by default 72.
    #[rule(range(6..=720))]
    resource_expired_hour: Option<u16>,
    /// The permission ticket of the room, where the application asks for one.
    private_map_key: Option<Secret>,
}

/// What the ID of a room is.
#[modes]
pub enum RoomIdType {
    /// Any text.
    #[mode(wire = 0)]
    Text,
    /// A number of 32 bits, written as text.
    #[mode(wire = 1)]
    Number,
}

/// What is recorded.
#[modal(
    M: RecordMode(Single, Mixed),
    S: Storage(Bucket, Vod),
    keys = PascalCase,
    see = "https://www.tencentcloud.com/document/product/647/36760"
)]
pub struct RecordParams {
    /// Follows from the mode.
    #[rule(constant(Single = 1, Mixed = 2))]
    record_mode: u8,
    /// After how many seconds without a host the recording ends: 5 to 86400, by default 30.
    #[rule(range(5..=86_400))]
    max_idle_time: Option<u32>,
    /// Which media are recorded; sound and picture, if left out.
    stream_type: Option<StreamType>,
    /// Whose streams are recorded; everybody's, if left out.
    #[rule(nested)]
    subscribe_stream_user_ids: Option<SubscribeStreamUserIds>,
    /// Which files are made; HLS, if left out. VOD has a `MediaType` of its own for this.
    #[rule(only(Bucket))]
    output_format: Option<OutputFormat>,
    /// Whether sound and picture of a user go into one file. In a mixed recording they always do.
    #[rule(only(Single))]
    av_merge: Option<AvMerge>,
    /// After how many minutes a new MP4 or AAC file begins: 1 to 1440, by default 1440.
    #[rule(range(1..=1440))]
    max_media_file_duration: Option<u16>,
    /// Which of a user's streams are recorded; both, if left out.
    media_id: Option<RecordedMedia>,
    /// What is seen while a picture is missing.
    fill_type: Option<FillType>,
    /// Whether the streams that a mixing robot publishes are recorded as well.
    subscribe_ability: Option<SubscribeAbility>,
}

/// Which media are recorded.
#[modes(values)]
pub enum StreamType {
    /// Sound and picture.
    #[mode(wire = 0)]
    AudioAndVideo,
    /// Sound.
    #[mode(wire = 1)]
    Audio,
    /// The picture.
    #[mode(wire = 2)]
    Video,
}

/// Which files are put into the bucket.
#[modes(values)]
pub enum OutputFormat {
    /// HLS.
    #[mode(wire = 0)]
    Hls,
    /// HLS and MP4.
    #[mode(wire = 1)]
    HlsAndMp4,
    /// HLS and AAC.
    #[mode(wire = 2)]
    HlsAndAac,
    /// MP4.
    #[mode(wire = 3)]
    Mp4,
    /// AAC.
    #[mode(wire = 4)]
    Aac,
}

/// Whether sound and picture of a user go into one file.
#[modes(values)]
pub enum AvMerge {
    /// A file for each; the default.
    #[mode(wire = 0)]
    Apart,
    /// One file.
    #[mode(wire = 1)]
    Together,
}

/// Which of a user's streams are recorded.
#[modes(values)]
pub enum RecordedMedia {
    /// Both; the default.
    #[mode(wire = 0)]
    Both,
    /// The camera.
    #[mode(wire = 1)]
    Main,
    /// The shared screen.
    #[mode(wire = 2)]
    Auxiliary,
}

/// What is seen while a picture is missing.
#[modes(values)]
pub enum FillType {
    /// The last frame.
    #[mode(wire = 0)]
    LastFrame,
    /// Black.
    #[mode(wire = 1)]
    Black,
}

/// Whether the streams that a mixing robot publishes are recorded as well.
#[modes(values)]
pub enum SubscribeAbility {
    /// They are not; the default.
    #[mode(wire = 0)]
    No,
    /// They are. List whom to record, or their sound is heard twice.
    #[mode(wire = 1)]
    Yes,
}

fn is_number(room: &str) -> Result<(), &'static str> {
    match room.parse() {
        Ok(1..=u32::MAX) => Ok(()),
        _ => Err("is not a number from 1 to 4294967295: correct it, or set `RoomIdType` to 0"),
    }
}

/// The canvas is that of `VideoParams`, by default 360 by 640.
fn windows_fit_canvas<M, S>(request: &CreateCloudRecording<M, S>, report: &mut Report<'_>) {
    let video = request
        .mix_transcode_params()
        .and_then(MixTranscodeParams::video_params);
    let canvas = (
        video
            .and_then(|video| video.width())
            .map_or(360, |width| *width),
        video
            .and_then(|video| video.height())
            .map_or(640, |height| *height),
    );
    let windows = request
        .mix_layout_params()
        .and_then(MixLayoutParams::mix_layout_list);
    for (number, window) in windows.into_iter().flatten().enumerate() {
        let (right, bottom) = window.right_and_bottom();
        if right > canvas.0 || bottom > canvas.1 {
            let (width, height) = canvas;
            let message = format!(
                "window {number} of `MixLayoutList` ends at {right}, {bottom}: the canvas is \
                 {width} by {height}"
            );
            report.problem("MixLayoutParams", message);
        }
    }
}

fn aac_has_no_video<M, S>(request: &CreateCloudRecording<M, S>, report: &mut Report<'_>) {
    let stream_type = request.record_params().and_then(RecordParams::stream_type);
    let media_type = request.storage_params().and_then(StorageParams::media_type);
    let is_aac = matches!(media_type, Some(MediaType::Aac | MediaType::HlsAndAac));
    if is_aac && stream_type != Some(&StreamType::Audio) {
        let message = "`MediaType` is AAC, which has no picture: record `StreamType` 1 (`Audio`)";
        report.problem("StorageParams", message);
    }
}
