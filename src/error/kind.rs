//! What an error of the service means to the caller.

/// What an error of the service means to the caller: one value per reaction.
///
/// Three kinds are outcomes rather than failures: [`AlreadyStarted`](Self::AlreadyStarted),
/// [`NotCompleted`](Self::NotCompleted) and [`NoRecordedData`](Self::NoRecordedData).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// `start` (201, code 7): this resource has been started before, and that recording runs.
    /// Only the answer to the first `start` tells its `sid`.
    AlreadyStarted,
    /// 206, code 65: the request reached the backend, which did not answer in time. It may or
    /// may not have been carried out.
    NotCompleted,
    /// `stop` (206, code 435): the recording is over and nobody published, so no file exists.
    NoRecordedData,
    /// Code 50 or 206: `stop` was carried out, and the upload goes on in the background.
    UploadTimeout,
    /// 404, code 404: no such recording runs: it has ended, never came up, or is being moved to
    /// another server at this moment.
    TaskNotFound,
    /// The recording is already on its way out (`stop`: 400, code 49).
    Stopping,
    /// `start` (400, code 53): this channel is already being recorded under this UID.
    TaskConflict,
    /// The request itself is wrong: a header, a value, the body.
    InvalidRequest,
    /// Gateway, 404: method or path is wrong, the request never reached the recording service.
    NoRoute,
    /// Customer ID and secret are missing, wrong, or of another account.
    Unauthorized,
    /// Cloud Recording is not enabled for the App ID, or the account is suspended.
    NotEnabled,
    /// The RTC token of the recorder is wrong or has expired.
    Token,
    /// The resource cannot serve this request: expired, unreadable, or got for another App ID,
    /// channel or UID.
    StaleResource,
    /// Gateway, 429: more requests per second than the account may send.
    RateLimited,
    /// As many recordings run as the account, or the service at this moment, can carry.
    OverCapacity,
    /// The backend took too long, or could not be reached.
    Timeout,
    /// Writing to the bucket failed: codes that webhooks carry, not answers.
    Upload,
    /// The service failed in a way that says no more.
    ServerError,
    /// Anything else. [`ServiceError::retry`](super::ServiceError::retry) goes by the HTTP status.
    Other,
}
