//! The answer to [`query`](https://docs.agora.io/en/cloud-recording/rest-api/query).

use super::members::{Members, Read, ReadResponse, Unread};
use super::{
    Answer, ExtensionServiceState, Extra, FileList, FileListMode, Operation, RtmpPublish, Status,
    Timestamp, WebRecorder,
};
use crate::ids::{ResourceId, Sid};

/// How a recording stands: `S` is what its mode tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Queried<S> {
    /// The recording, if the answer repeats it.
    pub sid: Option<Sid>,
    /// Its resource, if the answer repeats it.
    pub resource_id: Option<ResourceId>,
    /// The channel, if the answer repeats it.
    pub cname: Option<String>,
    /// The recorder's UID, if the answer repeats it.
    pub uid: Option<String>,
    /// The state itself.
    pub server_response: S,
    /// Everything else.
    pub extra: Extra,
}

/// What `query` tells of a recording, of whatever mode.
///
/// Implemented by [`ChannelState`], [`ScreenshotState`] and [`WebState`].
pub trait State: ReadResponse {
    /// How far the recording has come.
    fn status(&self) -> Option<Status>;

    /// The files so far, wherever the mode lists them; screenshots are not listed.
    fn files(&self) -> &FileList;
}

/// The state of a recording in mode `individual` or `mix`.
///
/// Before the first slice it is a status and nothing else. An individual recording that makes
/// screenshots besides may leave out the list all the time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChannelState {
    /// How far the recording has come.
    pub status: Option<Status>,
    /// The shape of the list.
    pub file_list_mode: Option<FileListMode>,
    /// The files so far.
    pub file_list: FileList,
    /// When the first slice starts.
    pub slice_start_time: Option<Timestamp>,
    /// Everything else.
    pub extra: Extra,
}

/// The state of a recording of screenshots. Their names come by webhook alone.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ScreenshotState {
    /// How far the recording has come.
    pub status: Option<Status>,
    /// When the recording starts.
    pub slice_start_time: Option<Timestamp>,
    /// Everything else.
    pub extra: Extra,
}

/// The state of a recording in mode `web`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WebState {
    /// How far the recording has come.
    pub status: Option<Status>,
    /// The state of each service: the recorder, and the publisher if one was started.
    pub extension_service_state: Vec<ExtensionServiceState>,
    /// Everything else.
    pub extra: Extra,
}

impl<S: State> Queried<S> {
    /// How far the recording has come.
    #[must_use]
    pub fn status(&self) -> Option<Status> {
        self.server_response.status()
    }

    /// The files so far, wherever the mode lists them.
    #[must_use]
    pub fn files(&self) -> &FileList {
        self.server_response.files()
    }
}

impl WebState {
    /// The state of the recorder.
    #[must_use]
    pub fn web_recorder(&self) -> Option<&WebRecorder> {
        ExtensionServiceState::web_recorder(&self.extension_service_state)
    }

    /// The state of the publisher to a CDN, if one was started.
    #[must_use]
    pub fn rtmp_publish(&self) -> Option<&RtmpPublish> {
        ExtensionServiceState::rtmp_publish(&self.extension_service_state)
    }
}

impl ReadResponse for ChannelState {
    fn read(mut members: Members) -> Self {
        Self {
            status: members.take_with("status", Status::read),
            file_list_mode: FileListMode::take(&mut members),
            file_list: FileList::take(&mut members),
            slice_start_time: members.take_with("sliceStartTime", Timestamp::read),
            extra: members.rest(),
        }
    }
}

impl ReadResponse for ScreenshotState {
    fn read(mut members: Members) -> Self {
        Self {
            status: members.take_with("status", Status::read),
            slice_start_time: members.take_with("sliceStartTime", Timestamp::read),
            extra: members.rest(),
        }
    }
}

impl ReadResponse for WebState {
    fn read(mut members: Members) -> Self {
        Self {
            status: members.take_with("status", Status::read),
            extension_service_state: ExtensionServiceState::take_all(&mut members),
            extra: members.rest(),
        }
    }
}

impl State for ChannelState {
    fn status(&self) -> Option<Status> {
        self.status
    }

    fn files(&self) -> &FileList {
        &self.file_list
    }
}

impl State for ScreenshotState {
    fn status(&self) -> Option<Status> {
        self.status
    }

    fn files(&self) -> &FileList {
        FileList::none()
    }
}

impl State for WebState {
    fn status(&self) -> Option<Status> {
        self.status
    }

    fn files(&self) -> &FileList {
        ExtensionServiceState::files(&self.extension_service_state)
    }
}

impl<S: State> Answer for Queried<S> {
    const OPERATION: Operation = Operation::Query;
}

impl<S: State> Read for Queried<S> {
    fn read(members: &mut Members) -> Result<Self, Unread> {
        Ok(Self {
            server_response: S::read(members.require_object("serverResponse")?),
            sid: members.take_id("sid"),
            resource_id: members.take_id("resourceId"),
            cname: members.take_text("cname"),
            uid: members.take_uid("uid"),
            extra: members.rest(),
        })
    }
}
