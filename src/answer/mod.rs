//! The service's answers, typed: one file per operation.
//!
//! Answers are read leniently, because the service has changed them before without a new
//! version, and a recording must not be lost over a member that nobody needed:
//!
//! - Unknown members are kept in `extra`; so is a known one whose value is not what the
//!   documentation says. Nothing that was sent is lost. If a key stands twice, the last counts.
//! - Unknown values of an enumeration are kept in its `Other`.
//! - `cname` and `uid` are optional: answers of older deployments lack them.
//! - Spellings that have been seen are understood: `fileName` and `filename`, `payload` and
//!   `playload`, a number in a string.
//!
//! What `query` and `stop` tell depends on the mode: a web recording lists its files in one of its
//! services, a recording of screenshots nowhere. So [`Queried`] and [`Stopped`] have a parameter,
//! which a [`Recording`](crate::session::Recording) chooses by its own mode.
//!
//! Only what makes an answer one is demanded: the resource ID of `acquire`, the `sid` of
//! `start`, the `serverResponse` of `query`.
//!
//! ```
//! use http::{HeaderMap, StatusCode};
//! use recording::answer::{ChannelState, Queried, Status, decode};
//!
//! let body = br#"{"serverResponse": {"status": 5, "fileListMode": "string", "fileList": "a.m3u8"}}"#;
//!
//! let queried: Queried<ChannelState> = decode(StatusCode::OK, &HeaderMap::new(), body)?;
//!
//! assert_eq!(queried.status(), Some(Status::InProgress));
//! assert_eq!(queried.files().names().collect::<Vec<_>>(), ["a.m3u8"]);
//! # Ok::<(), recording::error::AnswerError>(())
//! ```

mod acquire;
mod start;

mod query;

mod update;
mod update_layout;

mod stop;

mod ncs_ip;

mod extension_service;
mod extra;
mod file_list;
mod file_name;
pub(crate) mod members;
mod operation;
mod status;
mod time;
mod track_type;

use http::{HeaderMap, StatusCode};
use serde_json::Value;

pub use self::acquire::Acquired;
pub use self::extension_service::{
    ExtensionPayload, ExtensionServiceState, RtmpOutput, RtmpPublish, RtmpStatus, ServiceState,
    Upload, WebRecorder,
};
pub use self::extra::Extra;
pub use self::file_list::{FileList, FileListMode, RecordedFile};
pub use self::file_name::{
    FileName, FileNameError, FilePart, index_key, object_key, uid_index_key,
};
pub use self::ncs_ip::NcsIps;
pub use self::operation::Operation;
pub use self::query::{ChannelState, Queried, ScreenshotState, State, WebState};
pub use self::start::Started;
pub use self::status::Status;
pub use self::stop::{
    ChannelOutcome, Outcome, ScreenshotOutcome, Stopped, UploadingStatus, WebOutcome,
};
pub use self::time::Timestamp;
pub use self::track_type::TrackType;
pub use self::update::Updated;
pub use self::update_layout::LayoutUpdated;

use self::members::{Members, whole_number};
use crate::error::{AnswerError, DecodeError, DecodeProblem, ServiceError};

/// The answer to an operation: [`decode`] reads it.
///
/// Implemented by the types of this module, and by no other.
pub trait Answer: members::Read {
    /// The operation that this answers.
    const OPERATION: Operation;
}

/// Reads the service's answer: only HTTP 200 is success.
///
/// # Errors
///
/// - [`AnswerError::Service`] for any other status, and for a 200 that carries an error code
///   in place of what was asked for: `start` has been seen to answer so, with an empty `sid`.
/// - [`AnswerError::Decode`] if a 200 is not the answer to this operation.
pub fn decode<A: Answer>(
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<A, AnswerError> {
    if status != StatusCode::OK {
        return Err(ServiceError::read(A::OPERATION, status, headers, body).into());
    }
    let mut members = parse_object(A::OPERATION, headers, body)?;
    A::read(&mut members).map_err(|unread| {
        if members
            .peek("code", whole_number)
            .is_some_and(|code| code != 0)
        {
            return ServiceError::of_members(A::OPERATION, status, headers, members).into();
        }
        DecodeError::new(A::OPERATION, headers, unread.pointer, unread.problem).into()
    })
}

fn parse_object(
    operation: Operation,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Members, DecodeError> {
    let problem = match serde_json::from_slice(body) {
        Ok(Value::Object(members)) => return Ok(Members::new(members)),
        Ok(_) => DecodeProblem::Not {
            expected: "an object",
        },
        Err(error) => DecodeProblem::NotJson {
            line: error.line(),
            column: error.column(),
        },
    };
    Err(DecodeError::new(operation, headers, "", problem))
}
