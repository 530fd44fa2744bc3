//! The answer to [`stop`](https://docs.agora.io/en/cloud-recording/rest-api/stop).

use super::members::{Members, Read, ReadResponse, Unread};
use super::{
    Answer, ExtensionServiceState, Extra, FileList, FileListMode, Operation, RtmpPublish, Upload,
    WebRecorder,
};
use crate::ids::{ResourceId, Sid};

/// The recording has been stopped: `O` is what its mode tells of the end.
///
/// Its files may still be on their way into the bucket: see
/// [`uploading_status`](Self::uploading_status).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stopped<O> {
    /// The recording, if the answer repeats it.
    pub sid: Option<Sid>,
    /// Its resource, if the answer repeats it.
    pub resource_id: Option<ResourceId>,
    /// The channel, if the answer repeats it.
    pub cname: Option<String>,
    /// The recorder's UID, if the answer repeats it.
    pub uid: Option<String>,
    /// What became of the files.
    ///
    /// With `async_stop` the service answers before it knows: everything may be missing.
    pub server_response: O,
    /// Everything else.
    pub extra: Extra,
}

/// What `stop` tells of the files, of whatever mode.
///
/// Implemented by [`ChannelOutcome`], [`ScreenshotOutcome`] and [`WebOutcome`].
pub trait Outcome: ReadResponse + Default {
    /// How far the upload has come.
    fn uploading_status(&self) -> Option<&UploadingStatus>;

    /// The files, wherever the mode lists them; screenshots are not listed.
    fn files(&self) -> &FileList;
}

/// What became of the files of a recording in mode `individual` or `mix`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChannelOutcome {
    /// The shape of the list.
    pub file_list_mode: Option<FileListMode>,
    /// The files.
    pub file_list: FileList,
    /// How far the upload has come.
    pub uploading_status: Option<UploadingStatus>,
    /// Everything else.
    pub extra: Extra,
}

/// What became of the screenshots of a recording. Their names come by webhook alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ScreenshotOutcome {
    /// How far the upload has come.
    pub uploading_status: Option<UploadingStatus>,
    /// Everything else.
    pub extra: Extra,
}

/// What became of the files of a recording in mode `web`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct WebOutcome {
    /// What became of each service: the recorder, the uploader, and the publisher if the service
    /// tells of it.
    pub extension_service_state: Vec<ExtensionServiceState>,
    /// Everything else.
    pub extra: Extra,
}

/// How far the upload of a recording has come.
// R226.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadingStatus {
    /// `uploaded`: all files are in the bucket.
    Uploaded,
    /// `backuped`: at least one slice went to Agora's backup storage, and is moved to the bucket
    /// from there.
    Backuped,
    /// `unknown`: the service does not know. (An older spelling lacks the last letter.)
    Unknown,
    /// A word that is not documented.
    Other(String),
}

impl<O: Outcome> Stopped<O> {
    /// How far the upload has come, wherever the mode says so.
    #[must_use]
    pub fn uploading_status(&self) -> Option<&UploadingStatus> {
        self.server_response.uploading_status()
    }

    /// The files of the recording, wherever the mode lists them.
    #[must_use]
    pub fn files(&self) -> &FileList {
        self.server_response.files()
    }
}

impl WebOutcome {
    /// What became of the recorder.
    #[must_use]
    pub fn web_recorder(&self) -> Option<&WebRecorder> {
        ExtensionServiceState::web_recorder(&self.extension_service_state)
    }

    /// What became of the publisher to a CDN, if the service tells of it.
    #[must_use]
    pub fn rtmp_publish(&self) -> Option<&RtmpPublish> {
        ExtensionServiceState::rtmp_publish(&self.extension_service_state)
    }

    /// What the uploader says.
    #[must_use]
    pub fn upload(&self) -> Option<&Upload> {
        ExtensionServiceState::upload(&self.extension_service_state)
    }
}

impl ReadResponse for ChannelOutcome {
    fn read(mut members: Members) -> Self {
        Self {
            file_list_mode: FileListMode::take(&mut members),
            file_list: FileList::take(&mut members),
            uploading_status: UploadingStatus::take(&mut members),
            extra: members.rest(),
        }
    }
}

impl ReadResponse for ScreenshotOutcome {
    fn read(mut members: Members) -> Self {
        Self {
            uploading_status: UploadingStatus::take(&mut members),
            extra: members.rest(),
        }
    }
}

impl ReadResponse for WebOutcome {
    fn read(mut members: Members) -> Self {
        Self {
            extension_service_state: ExtensionServiceState::take_all(&mut members),
            extra: members.rest(),
        }
    }
}

impl Outcome for ChannelOutcome {
    fn uploading_status(&self) -> Option<&UploadingStatus> {
        self.uploading_status.as_ref()
    }

    fn files(&self) -> &FileList {
        &self.file_list
    }
}

impl Outcome for ScreenshotOutcome {
    fn uploading_status(&self) -> Option<&UploadingStatus> {
        self.uploading_status.as_ref()
    }

    fn files(&self) -> &FileList {
        FileList::none()
    }
}

impl Outcome for WebOutcome {
    fn uploading_status(&self) -> Option<&UploadingStatus> {
        self.upload()?.uploading_status.as_ref()
    }

    fn files(&self) -> &FileList {
        ExtensionServiceState::files(&self.extension_service_state)
    }
}

impl UploadingStatus {
    pub(super) fn take(members: &mut Members) -> Option<Self> {
        let word = members.take_text("uploadingStatus")?;
        Some(match word.as_str() {
            "uploaded" => Self::Uploaded,
            "backuped" => Self::Backuped,
            "unknown" | "unknow" => Self::Unknown,
            _ => Self::Other(word),
        })
    }
}

impl<O: Outcome> Answer for Stopped<O> {
    const OPERATION: Operation = Operation::Stop;
}

impl<O: Outcome> Read for Stopped<O> {
    fn read(members: &mut Members) -> Result<Self, Unread> {
        // Stopped is stopped: a 200 without details is a success as well.
        let server_response = members.take_with("serverResponse", Members::of);
        Ok(Self {
            server_response: server_response.map(O::read).unwrap_or_default(),
            sid: members.take_id("sid"),
            resource_id: members.take_id("resourceId"),
            cname: members.take_text("cname"),
            uid: members.take_uid("uid"),
            extra: members.rest(),
        })
    }
}
