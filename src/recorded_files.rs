//! Which files a recording leaves in the bucket.
//!
//! The tables of Agora's pages on [individual](https://docs.agora.io/en/cloud-recording/develop/individual-mode),
//! [composite](https://docs.agora.io/en/cloud-recording/develop/composite-mode) and [web
//! page](https://docs.agora.io/en/cloud-recording/develop/webpage-mode) recording and on
//! [screenshots](https://docs.agora.io/en/cloud-recording/develop/screen-capture) as a function of
//! the request. Ask before recording, to know what a player, or the job that
//! collects the files, will have to deal with:
//!
//! ```
//! use recording::recorded_files::{
//!     AvFileType, FileFormat, Publisher, Recording, StreamMode, StreamTypes, recorded_files,
//! };
//!
//! let files = recorded_files(Recording::Individual {
//!     streams: StreamTypes::Both,
//!     stream_mode: StreamMode::Standard,
//!     file_type: AvFileType::Hls,
//!     publisher: Publisher::H264,
//! })?;
//!
//! let indexes = files.kinds.iter().filter(|kind| kind.format == FileFormat::M3u8);
//! assert_eq!(indexes.count(), 3); // audio, video, and both together: for each UID
//! # Ok::<(), recording::recorded_files::NotRecordable>(())
//! ```
//!
//! # Individual recording
//!
//! Each UID has files of its own. Audio is written at 48 kHz, with the bitrate and the channels
//! of the stream as it was published; video with the profile of the stream as it was published.
//! (`original` does not even transcode the audio.)
//!
//! A web page may publish VP8. TS cannot carry that: the video slices are `WebM` then, and the
//! index that combines audio and video in the standard mode is an MPD in place of an M3U8.
//!
//! **A UID that changes between a native and a web client while a standard recording runs leaves
//! both a combined M3U8 and a combined MPD, and there is no way to play the whole recording in
//! one go.** (Ask for both publishers, then.) With the Web SDK 4.x, a video track that is
//! disabled by `setEnabled` leaves its last picture for the rest of the slice, and no slice
//! after it.
//!
//! Screenshots are JPG files, for each UID that publishes video. A recording that makes both
//! leaves the files of both.
//!
//! # Composite recording
//!
//! All UIDs share one set of files. They are mixed, so it does not matter what was published.
//! With [`AvFileType::HlsAndMp4`] there are MP4 files besides: a new one begins after about two
//! hours or 2 GB.
//!
//! A user who sends no video keeps a place in the picture, and what is recorded there depends on
//! how the video ended. For native clients and for the Web SDK from 4.x on:
//!
//! | the user | for 3.5 seconds | afterwards |
//! |---|---|---|
//! | unpublishes the video, or mutes or disables the track | the last picture | the background image of the user or, lacking that, of the canvas; without any, still the last picture |
//! | leaves the channel | the background colour of the canvas | the same |
//!
//! # Web page recording
//!
//! One set of files, of what the page shows and plays. With [`AvFileType::HlsAndMp4`] a new MP4
//! begins after `maxVideoDuration` or about 2 GB.
//!
//! # Names
//!
//! [`FileName`](crate::answer::FileName) takes the names apart, and
//! [`index_key`](crate::answer::index_key) knows that of the index in advance.

use std::fmt;

use crate::answer::TrackType;
pub use crate::recording_config::{StreamMode, StreamTypes};
pub use crate::recording_file_config::AvFileType;

/// The part of a request that decides which files appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Recording {
    /// Mode `individual`: files for each UID.
    Individual {
        /// What is recorded.
        streams: StreamTypes,
        /// How the streams become files.
        stream_mode: StreamMode,
        /// The file types asked for.
        file_type: AvFileType,
        /// Whose stream it is.
        publisher: Publisher,
    },
    /// Mode `mix`: files for the recording.
    Mix {
        /// What is recorded.
        streams: StreamTypes,
        /// The file types asked for.
        file_type: AvFileType,
    },
    /// Screenshots of mode `individual`: files for each UID.
    Screenshots,
    /// Mode `web`: files for the recording.
    Web {
        /// The file types asked for.
        file_type: AvFileType,
    },
}

/// What kind of client publishes the recorded video.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Publisher {
    /// A native client, or a web page that publishes H.264.
    H264,
    /// A web page that publishes VP8.
    WebVp8,
}

/// The files of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordedFiles {
    /// Whether the kinds appear once for each UID or once for the recording.
    pub per: Per,
    /// The kinds of files that appear.
    pub kinds: &'static [FileKind],
}

/// What a set of files is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    /// Each UID that publishes.
    Uid,
    /// The recording as a whole.
    Recording,
}

/// One kind of file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileKind {
    /// The format. M3U8 and MPD are indexes, TS and `WebM` the slices they name.
    pub format: FileFormat,
    /// What it holds, or what the slices it names hold.
    pub track_type: TrackType,
    /// How many there are.
    pub count: Count,
}

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileFormat {
    /// An HLS index.
    M3u8,
    /// A DASH index.
    Mpd,
    /// A slice of MPEG transport stream.
    Ts,
    /// A slice of `WebM`.
    WebM,
    /// A file that plays by itself.
    Mp4,
    /// A screenshot.
    Jpg,
}

/// How many files of a kind there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    /// Exactly one.
    One,
    /// One or more.
    OneOrMore,
    /// Several: a new slice every 15 seconds or so, a screenshot each `captureInterval`.
    Several,
}

/// Why no recording is made with these settings: the service refuses them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NotRecordable {
    /// `streamMode: original` is for audio alone (`streamTypes: 0`).
    OriginalWithVideo,
    /// An individual recording makes no MP4.
    Mp4InIndividual,
}

/// Tells which files a recording leaves.
///
/// # Errors
///
/// [`NotRecordable`] if the service refuses the settings.
pub fn recorded_files(recording: Recording) -> Result<RecordedFiles, NotRecordable> {
    match recording {
        Recording::Mix { streams, file_type } => Ok(RecordedFiles {
            per: Per::Recording,
            kinds: mixed(streams, file_type),
        }),
        Recording::Web { file_type } => Ok(RecordedFiles {
            per: Per::Recording,
            kinds: mixed(StreamTypes::Both, file_type),
        }),
        Recording::Screenshots => Ok(RecordedFiles {
            per: Per::Uid,
            kinds: UID_SCREENSHOTS,
        }),
        Recording::Individual {
            streams,
            stream_mode,
            file_type,
            publisher,
        } => {
            if file_type == AvFileType::HlsAndMp4 {
                return Err(NotRecordable::Mp4InIndividual);
            }
            let kinds = of_one_uid(streams, stream_mode, publisher)?;
            Ok(RecordedFiles {
                per: Per::Uid,
                kinds,
            })
        }
    }
}

fn mixed(streams: StreamTypes, file_type: AvFileType) -> &'static [FileKind] {
    use {AvFileType::HlsAndMp4, StreamTypes as S};
    match (streams, file_type) {
        (S::Audio, AvFileType::Hls) => MIXED_AUDIO,
        (S::Video, AvFileType::Hls) => MIXED_VIDEO,
        (S::Both, AvFileType::Hls) => MIXED_BOTH,
        (S::Audio, HlsAndMp4) => MIXED_AUDIO_MP4,
        (S::Video, HlsAndMp4) => MIXED_VIDEO_MP4,
        (S::Both, HlsAndMp4) => MIXED_BOTH_MP4,
    }
}

fn of_one_uid(
    streams: StreamTypes,
    stream_mode: StreamMode,
    publisher: Publisher,
) -> Result<&'static [FileKind], NotRecordable> {
    use {Publisher as P, StreamMode as M, StreamTypes as S};
    Ok(match (streams, stream_mode, publisher) {
        (S::Audio, _, _) => UID_AUDIO,
        (S::Video | S::Both, M::Original, _) => return Err(NotRecordable::OriginalWithVideo),
        (S::Video, _, P::H264) => UID_VIDEO,
        (S::Video, _, P::WebVp8) => UID_VIDEO_VP8,
        (S::Both, M::Default, P::H264) => UID_BOTH,
        (S::Both, M::Default, P::WebVp8) => UID_BOTH_VP8,
        (S::Both, M::Standard, P::H264) => UID_STANDARD,
        (S::Both, M::Standard, P::WebVp8) => UID_STANDARD_VP8,
    })
}

// The tables. Each row is one cell "Recorded files" of the documentation.

const M3U8: (FileFormat, Count) = (FileFormat::M3u8, Count::One);
const MPD: (FileFormat, Count) = (FileFormat::Mpd, Count::One);
const TS: (FileFormat, Count) = (FileFormat::Ts, Count::Several);
const WEBM: (FileFormat, Count) = (FileFormat::WebM, Count::Several);
const JPG: (FileFormat, Count) = (FileFormat::Jpg, Count::Several);
const MP4: (FileFormat, Count) = (FileFormat::Mp4, Count::OneOrMore);

const fn kind((format, count): (FileFormat, Count), track_type: TrackType) -> FileKind {
    FileKind {
        format,
        track_type,
        count,
    }
}

const fn audio(file: (FileFormat, Count)) -> FileKind {
    kind(file, TrackType::Audio)
}

const fn video(file: (FileFormat, Count)) -> FileKind {
    kind(file, TrackType::Video)
}

const fn both(file: (FileFormat, Count)) -> FileKind {
    kind(file, TrackType::AudioAndVideo)
}

static UID_AUDIO: &[FileKind] = &[audio(M3U8), audio(TS)];
static UID_VIDEO: &[FileKind] = &[video(M3U8), video(TS)];
static UID_VIDEO_VP8: &[FileKind] = &[video(M3U8), video(WEBM)];
static UID_BOTH: &[FileKind] = &[audio(M3U8), video(M3U8), audio(TS), video(TS)];
static UID_BOTH_VP8: &[FileKind] = &[audio(M3U8), video(M3U8), audio(TS), video(WEBM)];
static UID_STANDARD: &[FileKind] = &[audio(M3U8), video(M3U8), both(M3U8), audio(TS), video(TS)];
static UID_STANDARD_VP8: &[FileKind] =
    &[audio(M3U8), video(M3U8), both(MPD), audio(TS), video(WEBM)];
static UID_SCREENSHOTS: &[FileKind] = &[video(JPG)];
static MIXED_AUDIO: &[FileKind] = &[audio(M3U8), audio(TS)];
static MIXED_VIDEO: &[FileKind] = &[video(M3U8), video(TS)];
static MIXED_BOTH: &[FileKind] = &[both(M3U8), both(TS)];
static MIXED_AUDIO_MP4: &[FileKind] = &[audio(M3U8), audio(TS), audio(MP4)];
static MIXED_VIDEO_MP4: &[FileKind] = &[video(M3U8), video(TS), video(MP4)];
static MIXED_BOTH_MP4: &[FileKind] = &[both(M3U8), both(TS), both(MP4)];

impl FileFormat {
    /// The extension of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::M3u8 => "m3u8",
            Self::Mpd => "mpd",
            Self::Ts => "ts",
            Self::WebM => "webm",
            Self::Mp4 => "mp4",
            Self::Jpg => "jpg",
        }
    }

    /// The format that has this extension.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        let all = [
            Self::M3u8,
            Self::Mpd,
            Self::Ts,
            Self::WebM,
            Self::Mp4,
            Self::Jpg,
        ];
        all.into_iter()
            .find(|format| format.extension() == extension)
    }
}

impl fmt::Display for NotRecordable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OriginalWithVideo => {
                "`streamMode` `original` records audio alone: set `streamTypes` to audio, or use \
                 `standard`"
            }
            Self::Mp4InIndividual => {
                "an individual recording makes no MP4: ask for `hls` alone, or record in mode `mix`"
            }
        })
    }
}

impl std::error::Error for NotRecordable {}
