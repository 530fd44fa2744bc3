//! `StorageParams`: where the files go.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/36760>

use recording_core::{Secret, modal, modes};

use crate::modes::{Storage, storage};

/// Where the files go.
#[modal(
    S: Storage(Bucket, Vod),
    keys = PascalCase,
    see = "https://www.tencentcloud.com/document/product/647/36760"
)]
pub struct StorageParams {
    /// Into which bucket.
    #[rule(nested, only(Bucket))]
    cloud_storage: CloudStorage,
    /// Into which media library.
    #[rule(nested, only(Vod))]
    cloud_vod: CloudVod,
}

impl<S> StorageParams<S> {
    /// Which files VOD is given.
    pub(crate) fn media_type(&self) -> Option<&MediaType> {
        self.cloud_vod()?.tencent_vod()?.media_type()
    }
}

/// A bucket.
#[modal(
    tag vendor: Vendor(TencentCos, S3),
    keys = PascalCase,
    see = "https://www.tencentcloud.com/document/product/647/36760"
)]
pub struct CloudStorage {
    /// Whose it is.
    vendor: Vendor,
    /// Its region, as its vendor calls it, such as `ap-singapore`.
    region: String,
    /// Its name.
    bucket: String,
    /// The ID of a key that may write to it.
    access_key: Secret,
    /// That key.
    secret_key: Secret,
    /// The folders in front of the task's own, from the outermost in.
    #[rule(each(chars("A-Za-z0-9_-"), len(1..)))]
    file_name_prefix: Option<Vec<String>>,
    /// The host of another store that speaks the protocol of Amazon S3.
    #[rule(only(S3))]
    endpoint_url: Option<String>,
}

/// Whose bucket it is.
#[modes]
pub enum Vendor {
    /// Tencent COS.
    #[mode(wire = 0)]
    TencentCos,
    /// Amazon S3, or by `EndpointUrl` a store like it.
    #[mode(wire = 1)]
    S3,
}

/// A media library.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct CloudVod {
    /// That of Tencent.
    #[rule(nested)]
    tencent_vod: TencentVod,
}

/// The media library of Tencent VOD.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct TencentVod {
    /// The task flow to begin once the files are there.
    procedure: Option<String>,
    /// After how many seconds the files are deleted; 0, the default, is never.
    expire_time: Option<u32>,
    /// Where they are uploaded, if that matters.
    storage_region: Option<String>,
    /// Their category; 0 is none.
    class_id: Option<u32>,
    /// The subapplication they belong to.
    sub_app_id: Option<u64>,
    /// What the task flow is told.
    session_context: Option<String>,
    /// What the callback of the upload is told.
    source_context: Option<String>,
    /// Which files they are; MP4, if left out.
    media_type: Option<MediaType>,
    /// What their names begin with, up to 64 bytes.
    #[rule(chars("A-Za-z0-9_-"), bytes(1..=64))]
    user_define_record_id: Option<String>,
}

/// Which files the media library is given.
#[modes(values)]
pub enum MediaType {
    /// MP4; the default.
    #[mode(wire = 0)]
    Mp4,
    /// HLS.
    #[mode(wire = 1)]
    Hls,
    /// AAC, of sound alone.
    #[mode(wire = 2)]
    Aac,
    /// HLS and MP4.
    #[mode(wire = 3)]
    HlsAndMp4,
    /// HLS and AAC, of sound alone.
    #[mode(wire = 4)]
    HlsAndAac,
}
