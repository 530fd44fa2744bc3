//! Where files are uploaded to. A part that is left out is that of the service's own configuration.
//!
//! Reference: <https://docs.livekit.io/reference/other/egress/api/>

use recording_core::{Secret, modal};

/// Amazon S3, or a store that speaks its protocol.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct S3Upload {
    /// The ID of a key that may write to the bucket.
    #[rule(requires(secret))]
    access_key: Option<Secret>,
    /// That key.
    #[rule(requires(access_key))]
    secret: Option<Secret>,
    /// The token of a session, if the key is that of one.
    #[rule(requires(access_key))]
    session_token: Option<Secret>,
    /// The region of the bucket.
    region: Option<String>,
    /// The URL of another store.
    endpoint: Option<String>,
    /// The bucket.
    bucket: String,
    /// Whether the bucket stands in the path, and not in the name of the host.
    force_path_style: Option<bool>,
    /// The tags of the files, such as `a=1&b=2`.
    tagging: Option<String>,
    /// The header `Content-Disposition` of the files.
    content_disposition: Option<String>,
}

/// Google Cloud.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct GcpUpload {
    /// The service account: the JSON of its `credentials.json`.
    credentials: Option<Secret>,
    /// The bucket.
    bucket: String,
}

/// Microsoft Azure.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct AzureUpload {
    /// The account.
    account_name: String,
    /// Its key.
    account_key: Secret,
    /// The container.
    container_name: String,
}

/// Alibaba Cloud OSS.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct AliOssUpload {
    /// The ID of a key that may write to the bucket.
    access_key: Secret,
    /// That key.
    secret: Secret,
    /// The region of the bucket.
    region: Option<String>,
    /// The URL of the region.
    endpoint: Option<String>,
    /// The bucket.
    bucket: String,
}
