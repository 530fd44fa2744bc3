//! What comes of an egress, and where it goes.
//!
//! Reference: <https://docs.livekit.io/reference/other/egress/api/>

use recording_core::{modal, modes};

use crate::upload::{AliOssUpload, AzureUpload, GcpUpload, S3Upload};

/// One file. It goes to one place: that of the service, if none is said.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct EncodedFileOutput {
    /// Which kind; by what is in it, if left out.
    file_type: Option<FileType>,
    /// Its path, which may have `{room_name}`, `{time}` and other placeholders.
    filepath: Option<String>,
    /// Whether there is no manifest beside it.
    disable_manifest: Option<bool>,
    /// To Amazon S3.
    #[rule(nested, excludes(gcp, azure, ali_oss))]
    s3: Option<S3Upload>,
    /// To Google Cloud.
    #[rule(nested, excludes(azure, ali_oss))]
    gcp: Option<GcpUpload>,
    /// To Microsoft Azure.
    #[rule(nested, excludes(ali_oss))]
    azure: Option<AzureUpload>,
    /// To Alibaba Cloud OSS.
    #[rule(nested, name = "aliOSS")]
    ali_oss: Option<AliOssUpload>,
}

/// Which kind of file.
#[modes(values)]
pub enum FileType {
    /// MP4.
    #[mode(wire = "MP4")]
    Mp4,
    /// OGG, of sound alone.
    #[mode(wire = "OGG")]
    Ogg,
    /// MP3, of sound alone.
    #[mode(wire = "MP3")]
    Mp3,
}

/// One file of one track, which is not encoded anew: the track decides which kind.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct DirectFileOutput {
    /// Its path, which may have `{track_id}`, `{time}` and other placeholders.
    filepath: Option<String>,
    /// Whether there is no manifest beside it.
    disable_manifest: Option<bool>,
    /// To Amazon S3.
    #[rule(nested, excludes(gcp, azure, ali_oss))]
    s3: Option<S3Upload>,
    /// To Google Cloud.
    #[rule(nested, excludes(azure, ali_oss))]
    gcp: Option<GcpUpload>,
    /// To Microsoft Azure.
    #[rule(nested, excludes(ali_oss))]
    azure: Option<AzureUpload>,
    /// To Alibaba Cloud OSS.
    #[rule(nested, name = "aliOSS")]
    ali_oss: Option<AliOssUpload>,
}

/// A stream to each of these places.
#[modal(
    tag protocol: StreamProtocol(Rtmp, Srt),
    keys = snake_case,
    see = "https://docs.livekit.io/reference/other/egress/api/"
)]
pub struct StreamOutput {
    /// By which protocol.
    protocol: StreamProtocol,
    /// Where to. `mux://` and `twitch://` are short for the RTMP of these services.
    #[rule(items(1..))]
    #[rule(each(prefix("rtmp://", "rtmps://", "mux://", "twitch://", when(Rtmp))))]
    #[rule(each(prefix("srt://", when(Srt))))]
    urls: Vec<String>,
}

/// By which protocol a stream is sent.
#[modes]
pub enum StreamProtocol {
    /// RTMP.
    #[mode(wire = "RTMP")]
    Rtmp,
    /// SRT.
    #[mode(wire = "SRT")]
    Srt,
}

/// Segments, and a playlist of them.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct SegmentedFileOutput {
    /// By which protocol; HLS, if left out.
    protocol: Option<SegmentProtocol>,
    /// What the names of the segments begin with.
    filename_prefix: Option<String>,
    /// The name of the playlist.
    playlist_name: Option<String>,
    /// The name of a playlist of the last segments alone, in the same folder.
    live_playlist_name: Option<String>,
    /// How many seconds a segment has; by default 4.
    #[rule(range(1..))]
    segment_duration: Option<u32>,
    /// What the names of the segments end with; a number, if left out.
    filename_suffix: Option<SegmentSuffix>,
    /// Whether there is no manifest beside them.
    disable_manifest: Option<bool>,
    /// To Amazon S3.
    #[rule(nested, excludes(gcp, azure, ali_oss))]
    s3: Option<S3Upload>,
    /// To Google Cloud.
    #[rule(nested, excludes(azure, ali_oss))]
    gcp: Option<GcpUpload>,
    /// To Microsoft Azure.
    #[rule(nested, excludes(ali_oss))]
    azure: Option<AzureUpload>,
    /// To Alibaba Cloud OSS.
    #[rule(nested, name = "aliOSS")]
    ali_oss: Option<AliOssUpload>,
}

/// By which protocol segments are listed.
#[modes(values)]
pub enum SegmentProtocol {
    /// HLS.
    #[mode(wire = "HLS_PROTOCOL")]
    Hls,
}

/// What the names of segments end with.
#[modes(values)]
pub enum SegmentSuffix {
    /// A number; the default.
    #[mode(wire = "INDEX")]
    Index,
    /// The time.
    #[mode(wire = "TIMESTAMP")]
    Timestamp,
}

/// An image every few seconds.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct ImageOutput {
    /// In seconds.
    #[rule(range(1..))]
    capture_interval: u32,
    /// In pixels; that of the picture, if left out.
    #[rule(range(1..))]
    width: Option<u32>,
    /// In pixels; that of the picture, if left out.
    #[rule(range(1..))]
    height: Option<u32>,
    /// What the names of the images begin with.
    filename_prefix: Option<String>,
    /// What they end with; a number, if left out.
    filename_suffix: Option<ImageSuffix>,
    /// Whether there is no manifest beside them.
    disable_manifest: Option<bool>,
    /// To Amazon S3.
    #[rule(nested, excludes(gcp, azure, ali_oss))]
    s3: Option<S3Upload>,
    /// To Google Cloud.
    #[rule(nested, excludes(azure, ali_oss))]
    gcp: Option<GcpUpload>,
    /// To Microsoft Azure.
    #[rule(nested, excludes(ali_oss))]
    azure: Option<AzureUpload>,
    /// To Alibaba Cloud OSS.
    #[rule(nested, name = "aliOSS")]
    ali_oss: Option<AliOssUpload>,
}

/// What the names of images end with.
#[modes(values)]
pub enum ImageSuffix {
    /// A number; the default.
    #[mode(wire = "IMAGE_SUFFIX_INDEX")]
    Index,
    /// The time.
    #[mode(wire = "IMAGE_SUFFIX_TIMESTAMP")]
    Timestamp,
    /// Nothing: each image takes the place of the one before.
    #[mode(wire = "IMAGE_SUFFIX_NONE_OVERWRITE")]
    NoneOverwrite,
}
