//! The answer to [`stop`](https://docs.agora.io/en/cloud-recording/rest-api/stop).

use super::members::{Members, Read, Unread};
use super::{Answer, ExtensionServiceState, Extra, FileList, FileListMode, Operation};
use crate::ids::{ResourceId, Sid};

/// The recording has been stopped.
///
/// Its files may still be on their way into the bucket: see
/// [`uploading_status`](Self::uploading_status).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stopped {
    /// The recording, if the answer repeats it.
    pub sid: Option<Sid>,
    /// Its resource, if the answer repeats it.
    pub resource_id: Option<ResourceId>,
    /// The channel, if the answer repeats it.
    pub cname: Option<String>,
    /// The recorder's UID, if the answer repeats it.
    pub uid: Option<String>,
    /// What became of the files.
    pub server_response: StopServerResponse,
    /// Everything else.
    pub extra: Extra,
}

/// What became of the files of a stopped recording.
///
/// With `async_stop` the service answers before it knows: everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct StopServerResponse {
    /// The shape of the list, for individual and composite recordings.
    pub file_list_mode: Option<FileListMode>,
    /// The files of an individual or composite recording; a web recording lists them in its
    /// service, see [`files`](Self::files).
    pub file_list: FileList,
    /// How far the upload of an individual or composite recording has come; a web recording
    /// says it in its upload service, see [`Stopped::uploading_status`].
    pub uploading_status: Option<UploadingStatus>,
    /// The services of a web recording.
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

impl Stopped {
    /// How far the upload has come, wherever the mode says so.
    #[must_use]
    pub fn uploading_status(&self) -> Option<&UploadingStatus> {
        let StopServerResponse {
            uploading_status,
            extension_service_state,
            ..
        } = &self.server_response;
        uploading_status
            .as_ref()
            .or_else(|| ExtensionServiceState::uploading_status(extension_service_state))
    }
}

impl StopServerResponse {
    /// The files of the recording, wherever the mode lists them.
    #[must_use]
    pub fn files(&self) -> &FileList {
        ExtensionServiceState::files(&self.extension_service_state).unwrap_or(&self.file_list)
    }

    fn read(mut members: Members) -> Self {
        Self {
            file_list_mode: FileListMode::take(&mut members),
            file_list: FileList::take(&mut members),
            uploading_status: UploadingStatus::take(&mut members),
            extension_service_state: ExtensionServiceState::take_all(&mut members),
            extra: members.rest(),
        }
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

impl Answer for Stopped {
    const OPERATION: Operation = Operation::Stop;
}

impl Read for Stopped {
    fn read(members: &mut Members) -> Result<Self, Unread> {
        // Stopped is stopped: a 200 without details is a success as well.
        let server_response = members.take_with("serverResponse", Members::of);
        Ok(Self {
            server_response: server_response
                .map(StopServerResponse::read)
                .unwrap_or_default(),
            sid: members.take_id("sid"),
            resource_id: members.take_id("resourceId"),
            cname: members.take_text("cname"),
            uid: members.take_uid("uid"),
            extra: members.rest(),
        })
    }
}
