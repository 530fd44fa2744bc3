//! The codes of the service as a table: what each means to each operation, and what to do next.

use http::StatusCode;

use super::retry::{
    Afterwards, NOT_COMPLETED, NOT_FOUND, Retry, SERVER_FAILED, TURNED_AWAY, UNREACHABLE,
};
use super::{ErrorCode, ErrorKind};
use crate::answer::Operation::{self, Acquire, Query, Start, Stop, Update, UpdateLayout};

/// What an error means, and what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Advice {
    pub(super) kind: ErrorKind,
    pub(super) meaning: &'static str,
    pub(super) remedy: &'static str,
    pub(super) retry: Retry,
}

/// A code as some operations use it.
pub(super) struct Row {
    /// The operations for which the code is documented; none: for any.
    operations: &'static [Operation],
    pub(super) code: ErrorCode,
    pub(super) advice: Advice,
}

/// What a code means to an operation: the row made for it, else the one that fits any, else
/// what the code means elsewhere.
pub(super) fn find(operation: Operation, number: i64) -> Option<&'static Row> {
    let rows = || TABLE.iter().filter(|row| row.code.number() == number);
    rows()
        .find(|row| row.operations.contains(&operation))
        .or_else(|| rows().find(|row| row.operations.is_empty()))
        .or_else(|| rows().next())
}

/// What an answer means of which only the HTTP status is known.
pub(super) fn by_status(operation: Operation, status: StatusCode) -> Advice {
    match status.as_u16() {
        206 => NOT_COMPLETED_ADVICE,
        401 => Advice {
            kind: ErrorKind::Unauthorized,
            meaning: "the request was not authenticated",
            remedy: "check Customer ID and Customer Secret",
            retry: Retry::No,
        },
        403 => Advice {
            kind: ErrorKind::NotEnabled,
            meaning: "the request is not permitted",
            remedy: "check that Cloud Recording is enabled for the App ID",
            retry: Retry::No,
        },
        429 => Advice {
            kind: ErrorKind::RateLimited,
            meaning: "more requests per second were sent than the account may send",
            remedy: "wait, then send the same request again",
            retry: Retry::same(TURNED_AWAY, Afterwards::GiveUp),
        },
        408 | 500..=599 => Advice {
            kind: ErrorKind::ServerError,
            meaning: "the service failed and does not say why",
            remedy: "send the same request again after a wait",
            retry: after_server_failure(operation),
        },
        _ => Advice {
            kind: ErrorKind::Other,
            meaning: "the service answered something its documentation does not describe",
            remedy: "look at the reason, and report it with the request id if it says too little",
            retry: Retry::No,
        },
    }
}

/// A failing server leads to another task only where there is no task yet.
const fn after_server_failure(operation: Operation) -> Retry {
    match operation {
        Start => Retry::same(SERVER_FAILED, Afterwards::NewAcquireWithOtherUid),
        Acquire => Retry::same(SERVER_FAILED, Afterwards::GiveUp),
        _ => Retry::same(UNREACHABLE, Afterwards::GiveUp),
    }
}

const ANY: &[Operation] = &[];
/// The operations on a session.
const SESSION: &[Operation] = &[Query, Update, UpdateLayout, Stop];

const NOT_COMPLETED_ADVICE: Advice = Advice {
    kind: ErrorKind::NotCompleted,
    meaning: "the request reached the backend, which did not answer in time",
    remedy: "send the same request again after 3 and 6 seconds",
    retry: Retry::same(NOT_COMPLETED, Afterwards::GiveUp),
};

const fn row(
    operations: &'static [Operation],
    code: ErrorCode,
    (kind, retry): (ErrorKind, Retry),
    meaning: &'static str,
    remedy: &'static str,
) -> Row {
    Row {
        operations,
        code,
        advice: Advice {
            kind,
            meaning,
            remedy,
            retry,
        },
    }
}

#[rustfmt::skip] // one row, one code: operations, code; kind, retry; meaning; remedy
static TABLE: &[Row] = &[
    row(ANY, ErrorCode::InvalidParameter,
        (ErrorKind::InvalidRequest, Retry::No),
        "a header, the URL, the body or a value is not valid",
        "correct what the reason names; channel, UID and `startParameter` must be the same in `acquire` and `start`"),
    row(&[Start], ErrorCode::AlreadyStarted,
        (ErrorKind::AlreadyStarted, Retry::No),
        "this resource has been started before, and that recording runs",
        "do not start again: use the sid of the first answer; if that is lost, wait for the webhook that names it"),
    row(ANY, ErrorCode::InvalidHttpRequest,
        (ErrorKind::InvalidRequest, Retry::No),
        "content type, method or path is wrong, or the body is not JSON",
        "send JSON as `application/json`, and check method and path"),
    row(ANY, ErrorCode::UploadRepeated,
        (ErrorKind::Upload, Retry::No),
        "a file is being uploaded to the bucket again",
        "wait for the upload to finish"),
    row(ANY, ErrorCode::StorageConfiguration,
        (ErrorKind::Upload, Retry::No),
        "the bucket cannot be written to",
        "check bucket, region, keys and their permission to write"),
    row(ANY, ErrorCode::UploadFailed,
        (ErrorKind::Upload, Retry::No),
        "an upload to the bucket failed",
        "check the bucket; the files stay in Agora's backup storage for a while"),
    row(&[Stop], ErrorCode::InvalidOperation,
        (ErrorKind::Stopping, Retry::No),
        "the session is already ending: stopped before, idle, or the recorder was removed",
        "treat it as stopped; webhooks and the bucket tell when the files are complete"),
    row(ANY, ErrorCode::UploadTimeout,
        (ErrorKind::UploadTimeout, Retry::No),
        "the recording was stopped, and the upload takes longer than the answer waits",
        "treat it as stopped, and wait for the webhook `uploaded` or `backuped`"),
    row(ANY, ErrorCode::FileOperationFailed,
        (ErrorKind::Upload, Retry::No),
        "the recorder could not work with a file",
        "query the recording, and start a new one if it has ended"),
    row(ANY, ErrorCode::ServiceStartTimeout,
        (ErrorKind::Timeout, Retry::NewAcquire),
        "the recording did not come up in time",
        "acquire and start again"),
    row(&[Start], ErrorCode::TaskConflict,
        (ErrorKind::TaskConflict, Retry::NewAcquireWithOtherUid),
        "this channel is already being recorded under this UID",
        "use the recording that runs, or acquire and start again under another UID"),
    row(&[Start], ErrorCode::RequestTimeout,
        (ErrorKind::Timeout, Retry::same(SERVER_FAILED, Afterwards::NewAcquireWithOtherUid)),
        "the backend did not answer in time",
        "send the same request again after 3, 6 and 9 seconds; then acquire and start under another UID"),
    row(SESSION, ErrorCode::RequestTimeout,
        (ErrorKind::Timeout, Retry::same(UNREACHABLE, Afterwards::GiveUp)),
        "the backend cannot be reached, which says nothing about the recording",
        "send the same request again after 5, 10, 15 and 30 seconds"),
    row(&[Acquire], ErrorCode::NotEnabledOrTimeout,
        (ErrorKind::Timeout, Retry::same(SERVER_FAILED, Afterwards::GiveUp)),
        "Cloud Recording is not enabled for the App ID, or its backend cannot be reached",
        "send the same request again after 3, 6 and 9 seconds; if that does not help, enable Cloud Recording"),
    row(&[Start], ErrorCode::RequestNotCompleted,
        (ErrorKind::NotCompleted, Retry::same(NOT_COMPLETED, Afterwards::NewAcquire)),
        "the request reached the backend, which did not answer in time: a recording may run",
        "send the same request again after 3 and 6 seconds; then acquire and start anew"),
    row(ANY, ErrorCode::RequestNotCompleted,
        (NOT_COMPLETED_ADVICE.kind, NOT_COMPLETED_ADVICE.retry),
        NOT_COMPLETED_ADVICE.meaning,
        NOT_COMPLETED_ADVICE.remedy),
    row(ANY, ErrorCode::TokenExpired,
        (ErrorKind::Token, Retry::No),
        "the RTC token has expired",
        "make a token that outlives the recording, then acquire and start again"),
    row(ANY, ErrorCode::TokenInvalid,
        (ErrorKind::Token, Retry::No),
        "the RTC token is wrong",
        "make a token for this App ID, channel and UID, then acquire and start again"),
    row(&[Stop], ErrorCode::UploadUnfinished,
        (ErrorKind::UploadTimeout, Retry::No),
        "the recording was stopped, and the upload takes longer than the answer waits",
        "treat it as stopped, and wait for the webhook `uploaded` or `backuped`"),
    row(&[Acquire], ErrorCode::InvalidAppId,
        (ErrorKind::NotEnabled, Retry::No),
        "the App ID does not exist, or Cloud Recording is not enabled for it",
        "check the App ID, and enable Cloud Recording for it in the console"),
    row(&[Acquire], ErrorCode::InvalidChannelName,
        (ErrorKind::InvalidRequest, Retry::No),
        "the channel name has a character that is not allowed",
        "use the channel name as the clients join it, of at most 64 bytes"),
    row(SESSION, ErrorCode::WorkerNotFound,
        (ErrorKind::TaskNotFound, Retry::same(NOT_FOUND, Afterwards::TreatAsEnded)),
        "no such recording runs: it has ended, never came up, or is being moved to another server",
        "send the same request again after 5, 10 and 15 seconds; then treat the recording as ended, and if that is \
         a surprise check token, bucket, idle time and layout"),
    row(&[Acquire], ErrorCode::NoActiveStatus,
        (ErrorKind::NotEnabled, Retry::No),
        "the account or project is suspended",
        "settle the account in the console"),
    row(&[Acquire], ErrorCode::VendorOverLoad,
        (ErrorKind::OverCapacity, Retry::same(UNREACHABLE, Afterwards::GiveUp)),
        "as many recordings run at once as the account may have",
        "stop recordings that are no longer needed and look for forgotten ones; then try again, or ask for more"),
    row(ANY, ErrorCode::ResourceMismatch,
        (ErrorKind::StaleResource, Retry::No),
        "App ID, channel or UID is not the one the resource was acquired for, or a parameter is wrong",
        "send App ID, channel and UID as in `acquire`, and acquire again"),
    row(ANY, ErrorCode::ResourceExpired,
        (ErrorKind::StaleResource, Retry::NewAcquire),
        "the resource has expired: it lives five minutes before `start`",
        "acquire again and start at once"),
    row(&[Stop], ErrorCode::NoRecordedData,
        (ErrorKind::NoRecordedData, Retry::No),
        "the recording is over and nobody published, so there is no file",
        "treat it as stopped, without files"),
    row(&[Acquire], ErrorCode::InternalError,
        (ErrorKind::ServerError, Retry::same(SERVER_FAILED, Afterwards::GiveUp)),
        "the service failed",
        "send the same request again after 3, 6 and 9 seconds"),
    row(&[Acquire], ErrorCode::NoWorkerManager,
        (ErrorKind::OverCapacity, Retry::same(SERVER_FAILED, Afterwards::GiveUp)),
        "the service has no capacity at this moment",
        "send the same request again after 3, 6 and 9 seconds; then try another region"),
    row(SESSION, ErrorCode::SessionExiting,
        (ErrorKind::Stopping, Retry::No),
        "the session is ending",
        "treat it as stopped, and do not ask again"),
    row(&[Start], ErrorCode::WorkerAllocationFailed,
        (ErrorKind::OverCapacity, Retry::NewAcquire),
        "the service had no worker for this recording",
        "acquire again and start with the new resource"),
    row(&[Acquire], ErrorCode::AllocateTimeout,
        (ErrorKind::Timeout, Retry::same(SERVER_FAILED, Afterwards::GiveUp)),
        "the service did not allocate a resource in time",
        "send the same request again after 3, 6 and 9 seconds"),
    row(ANY, ErrorCode::UnreadableResourceId,
        (ErrorKind::StaleResource, Retry::NewAcquire),
        "the resource ID cannot be parsed",
        "pass the resource ID exactly as `acquire` answered it, or acquire again"),
    row(ANY, ErrorCode::SessionMismatch,
        (ErrorKind::StaleResource, Retry::No),
        "App ID or sid does not belong to the resource",
        "use the App ID, resource ID and sid of one and the same recording"),
    row(ANY, ErrorCode::InvalidChannelNameLegacy,
        (ErrorKind::InvalidRequest, Retry::No),
        "the channel name is not valid",
        "use the channel name as the clients join it, of at most 64 bytes"),
    row(ANY, ErrorCode::InvalidLayout,
        (ErrorKind::InvalidRequest, Retry::No),
        "the layout is not valid",
        "correct the layout that the request carries"),
];
