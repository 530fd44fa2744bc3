//! The answer to [`query`](https://docs.agora.io/en/cloud-recording/rest-api/query).

use super::members::{Members, Read, Unread};
use super::{
    Answer, ExtensionServiceState, Extra, FileList, FileListMode, Operation, Status, Timestamp,
};
use crate::ids::{ResourceId, Sid};

/// The state of a recording.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Queried {
    /// The recording, if the answer repeats it.
    pub sid: Option<Sid>,
    /// Its resource, if the answer repeats it.
    pub resource_id: Option<ResourceId>,
    /// The channel, if the answer repeats it.
    pub cname: Option<String>,
    /// The recorder's UID, if the answer repeats it.
    pub uid: Option<String>,
    /// The state itself.
    pub server_response: QueryServerResponse,
    /// Everything else.
    pub extra: Extra,
}

/// The state of a recording, in whatever mode.
///
/// Which fields are there depends on the mode and on how far the recording has come. A
/// recording of screenshots has neither list nor list mode.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct QueryServerResponse {
    /// How far it has come.
    pub status: Option<Status>,
    /// The shape of the list, for individual and composite recordings.
    pub file_list_mode: Option<FileListMode>,
    /// The files of an individual or composite recording; a web recording lists them in its
    /// service, see [`files`](Self::files).
    pub file_list: FileList,
    /// When the first slice starts.
    pub slice_start_time: Option<Timestamp>,
    /// The services of a web recording.
    pub extension_service_state: Vec<ExtensionServiceState>,
    /// Everything else.
    pub extra: Extra,
}

impl QueryServerResponse {
    /// The files of the recording, wherever the mode lists them.
    #[must_use]
    pub fn files(&self) -> &FileList {
        ExtensionServiceState::files(&self.extension_service_state).unwrap_or(&self.file_list)
    }

    fn read(mut members: Members) -> Self {
        Self {
            status: members.take_with("status", Status::read),
            file_list_mode: FileListMode::take(&mut members),
            file_list: FileList::take(&mut members),
            slice_start_time: members.take_with("sliceStartTime", Timestamp::read),
            extension_service_state: ExtensionServiceState::take_all(&mut members),
            extra: members.rest(),
        }
    }
}

impl Answer for Queried {
    const OPERATION: Operation = Operation::Query;
}

impl Read for Queried {
    fn read(members: &mut Members) -> Result<Self, Unread> {
        Ok(Self {
            server_response: QueryServerResponse::read(members.require_object("serverResponse")?),
            sid: members.take_id("sid"),
            resource_id: members.take_id("resourceId"),
            cname: members.take_text("cname"),
            uid: members.take_uid("uid"),
            extra: members.rest(),
        })
    }
}
