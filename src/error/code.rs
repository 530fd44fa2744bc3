//! The codes of the service's error bodies.

use super::advice;
use crate::answer::Operation;

/// The `code` of an error body, by what it means.
///
/// Some numbers mean different things to different operations; see
/// [`ErrorCode::read`]. The comment of each variant starts with its number. Numbers without an
/// operation come from older pages of the documentation or from webhooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// 2: a header, the URL, the body or a value is not valid.
    InvalidParameter,
    /// 7 (`start`): the resource has been started before.
    AlreadyStarted,
    /// 8: wrong `Content-Type`, wrong method, `cloud_recording` missing in the path, or not JSON.
    InvalidHttpRequest,
    /// 31 (webhook warning): a file is being uploaded to the bucket again.
    UploadRepeated,
    /// 32 (webhook): the storage configuration is wrong; as a warning, a file went to Agora's
    /// backup storage.
    StorageConfiguration,
    /// 47 (webhook): an upload failed.
    UploadFailed,
    /// 49 (`stop`): the session is already ending.
    InvalidOperation,
    /// 50 (`stop`, webhook): the upload took longer than the synchronous `stop` waits.
    UploadTimeout,
    /// 51 (webhook): the recorder could not work with a file.
    FileOperationFailed,
    /// 52 (webhook): the recording service did not come up in time.
    ServiceStartTimeout,
    /// 53 (`start`): channel and UID are already being recorded.
    TaskConflict,
    /// 62: the backend did not answer in time.
    RequestTimeout,
    /// 62 (`acquire`, older pages): Cloud Recording is not enabled, or no connection.
    NotEnabledOrTimeout,
    /// 65: the request reached the backend, which did not answer in time.
    RequestNotCompleted,
    /// 109: the RTC token has expired.
    TokenExpired,
    /// 110: the RTC token is wrong.
    TokenInvalid,
    /// 206 (`stop`, Chinese pages): what 50 is on the English ones.
    UploadUnfinished,
    /// 400 (`acquire`): `invalid_appid`.
    InvalidAppId,
    /// 401 (`acquire`): `invalid_channel_name`.
    InvalidChannelName,
    /// 404: no such recording runs.
    WorkerNotFound,
    /// 405 (`acquire`): `no_active_status`, the account is suspended.
    NoActiveStatus,
    /// 406 (`acquire`): `vendor_over_load`, as many recordings run as the account may have.
    VendorOverLoad,
    /// 432: App ID, channel or UID do not belong to the resource, or a parameter is wrong.
    ResourceMismatch,
    /// 433: the resource has expired.
    ResourceExpired,
    /// 435 (`stop`): nobody published, so no file exists.
    NoRecordedData,
    /// 500 (`acquire`): `internal_error`.
    InternalError,
    /// 501 (`acquire`): `no_worker_manager_available`.
    NoWorkerManager,
    /// 501 (all others, older pages): the session is ending.
    SessionExiting,
    /// 502 (`start`): no worker could be allocated.
    WorkerAllocationFailed,
    /// 504 (`acquire`): `allocate_timeout`.
    AllocateTimeout,
    /// 1001: the resource ID cannot be parsed.
    UnreadableResourceId,
    /// 1003: App ID or `sid` do not belong to the resource.
    SessionMismatch,
    /// 1013: the channel name is not valid.
    InvalidChannelNameLegacy,
    /// 1028: the body of `updateLayout` is not valid.
    InvalidLayout,
    /// A number that is not documented.
    Other(i64),
}

impl ErrorCode {
    /// What `number` means in an answer to `operation`.
    #[must_use]
    pub fn read(operation: Operation, number: i64) -> Self {
        advice::find(operation, number).map_or(Self::Other(number), |row| row.code)
    }

    /// The number, as the service sends it.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::InvalidParameter => 2,
            Self::AlreadyStarted => 7,
            Self::InvalidHttpRequest => 8,
            Self::UploadRepeated => 31,
            Self::StorageConfiguration => 32,
            Self::UploadFailed => 47,
            Self::InvalidOperation => 49,
            Self::UploadTimeout => 50,
            Self::FileOperationFailed => 51,
            Self::ServiceStartTimeout => 52,
            Self::TaskConflict => 53,
            Self::RequestTimeout | Self::NotEnabledOrTimeout => 62,
            Self::RequestNotCompleted => 65,
            Self::TokenExpired => 109,
            Self::TokenInvalid => 110,
            Self::UploadUnfinished => 206,
            Self::InvalidAppId => 400,
            Self::InvalidChannelName => 401,
            Self::WorkerNotFound => 404,
            Self::NoActiveStatus => 405,
            Self::VendorOverLoad => 406,
            Self::ResourceMismatch => 432,
            Self::ResourceExpired => 433,
            Self::NoRecordedData => 435,
            Self::InternalError => 500,
            Self::NoWorkerManager | Self::SessionExiting => 501,
            Self::WorkerAllocationFailed => 502,
            Self::AllocateTimeout => 504,
            Self::UnreadableResourceId => 1001,
            Self::SessionMismatch => 1003,
            Self::InvalidChannelNameLegacy => 1013,
            Self::InvalidLayout => 1028,
            Self::Other(number) => number,
        }
    }
}
