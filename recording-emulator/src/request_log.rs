//! What was asked of the emulator, and what became of it.

use std::fmt;
use std::sync::Mutex;

use serde_json::Value;

use crate::lock::lock;
use crate::route::{Mode, Operation};
use crate::secret::redacted;

/// One request, in the order of the answers.
///
/// `Debug` replaces every secret in the body; [`body`](Self::body) has the body as it came.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The HTTP method, upper case.
    pub method: String,
    /// The path, without host and query.
    pub path: String,
    /// The operation, where the path and method name one.
    pub operation: Option<Operation>,
    /// The mode, where the path names one.
    pub mode: Option<Mode>,
    /// The body; `None` where there was none, or no JSON.
    pub body: Option<Value>,
    /// The HTTP status of the answer; `None` where the connection was closed instead.
    pub status: Option<u16>,
    /// Why the request was not simply carried out: JSON pointers and what is wrong there, the
    /// state that forbids it, or that the answer was scripted. `None` for a true HTTP 200.
    pub why: Option<String>,
    /// The answer's `X-Request-ID`.
    pub request_id: String,
}

impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            method,
            path,
            operation,
            mode,
            body,
            status,
            why,
            request_id,
        } = self;
        f.debug_struct("RecordedRequest")
            .field("method", method)
            .field("path", path)
            .field("operation", operation)
            .field("mode", mode)
            .field("body", &body.as_ref().map(redacted))
            .field("status", status)
            .field("why", why)
            .field("request_id", request_id)
            .finish()
    }
}

/// All requests so far.
#[derive(Debug, Default)]
pub(crate) struct RequestLog {
    entries: Mutex<Vec<RecordedRequest>>,
}

impl RequestLog {
    pub(crate) fn push(&self, entry: RecordedRequest) {
        lock(&self.entries).push(entry);
    }

    pub(crate) fn entries(&self) -> Vec<RecordedRequest> {
        lock(&self.entries).clone()
    }
}
