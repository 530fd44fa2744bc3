//! The services of a web recording: the recorder, the CDN publisher, the uploader.

// R223: the payload has two keys.

use std::fmt;

use serde_json::Value;

use super::members::Members;
use super::{Extra, FileList, UploadingStatus};

/// The state of one service of a web recording.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExtensionServiceState {
    /// The name of the service.
    pub service_name: String,
    /// Its state.
    pub payload: ExtensionPayload,
    /// Everything else.
    pub extra: Extra,
}

/// The state of a service, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExtensionPayload {
    /// `web_recorder_service`
    WebRecorder(WebRecorder),
    /// `rtmp_publish_service`
    RtmpPublish(RtmpPublish),
    /// `upload_service`
    Upload(Upload),
    /// A service that is not documented, or no longer.
    Other(Extra),
}

/// The recorder of a web page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WebRecorder {
    /// What it is doing.
    pub state: Option<ServiceState>,
    /// Whether the recording is paused.
    pub onhold: Option<bool>,
    /// The files so far.
    pub file_list: FileList,
    /// Everything else.
    pub extra: Extra,
}

/// The publisher of a web page to a CDN.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtmpPublish {
    /// What it is doing, if it says so.
    pub state: Option<ServiceState>,
    /// How publishing went as a whole: older deployments say so when the recording is stopped.
    pub status: Option<RtmpStatus>,
    /// Where it publishes to.
    pub outputs: Vec<RtmpOutput>,
    /// Everything else.
    pub extra: Extra,
}

/// One CDN target. `Debug` does not show its address: the stream key is part of it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RtmpOutput {
    /// The address, with the stream key.
    pub rtmp_url: String,
    /// How publishing goes.
    pub status: Option<RtmpStatus>,
    /// Everything else.
    pub extra: Extra,
}

/// The uploader of a stopped web recording.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Upload {
    /// How far the upload has come.
    pub uploading_status: Option<UploadingStatus>,
    /// Everything else.
    pub extra: Extra,
}

/// What a service of a web recording is doing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ServiceState {
    /// `init`: coming up.
    Init,
    /// `inProgress`: at work.
    InProgress,
    /// `exit`: over.
    Exit,
    /// A word that is not documented.
    Other(String),
}

/// How publishing to a CDN goes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RtmpStatus {
    /// `connecting`
    Connecting,
    /// `publishing`
    Publishing,
    /// `onhold`: paused.
    Onhold,
    /// `disconnected`
    Disconnected,
    /// A word that is not documented.
    Other(String),
}

impl ExtensionServiceState {
    /// Takes all services, or none if one of them is not even a named object.
    pub(super) fn take_all(members: &mut Members) -> Vec<Self> {
        members
            .take_list("extensionServiceState", Self::read)
            .unwrap_or_default()
    }

    /// The recorder among these services.
    pub(super) fn web_recorder(services: &[Self]) -> Option<&WebRecorder> {
        services.iter().find_map(|service| match &service.payload {
            ExtensionPayload::WebRecorder(recorder) => Some(recorder),
            _ => None,
        })
    }

    /// The publisher among these services.
    pub(super) fn rtmp_publish(services: &[Self]) -> Option<&RtmpPublish> {
        services.iter().find_map(|service| match &service.payload {
            ExtensionPayload::RtmpPublish(publish) => Some(publish),
            _ => None,
        })
    }

    /// The uploader among these services.
    pub(super) fn upload(services: &[Self]) -> Option<&Upload> {
        services.iter().find_map(|service| match &service.payload {
            ExtensionPayload::Upload(upload) => Some(upload),
            _ => None,
        })
    }

    /// The files that the recorder among these services lists.
    pub(super) fn files(services: &[Self]) -> &FileList {
        Self::web_recorder(services).map_or(FileList::none(), |recorder| &recorder.file_list)
    }

    fn read(value: &Value) -> Option<Self> {
        let mut members = Members::of(value)?;
        let service_name = members.take_text("serviceName")?;
        let payload = members
            .take_with("payload", Members::of)
            .or_else(|| members.take_with("playload", Members::of))
            .unwrap_or_default();
        let payload = ExtensionPayload::read(&service_name, payload);
        Some(Self {
            service_name,
            payload,
            extra: members.rest(),
        })
    }
}

impl ExtensionPayload {
    fn read(service_name: &str, mut members: Members) -> Self {
        match service_name {
            "web_recorder_service" => Self::WebRecorder(WebRecorder {
                state: ServiceState::take(&mut members),
                onhold: members.take_bool("onhold"),
                file_list: FileList::take(&mut members),
                extra: members.rest(),
            }),
            "rtmp_publish_service" => Self::RtmpPublish(RtmpPublish {
                state: ServiceState::take(&mut members),
                status: RtmpStatus::take(&mut members),
                outputs: members
                    .take_list("outputs", RtmpOutput::read)
                    .unwrap_or_default(),
                extra: members.rest(),
            }),
            "upload_service" => Self::Upload(Upload {
                uploading_status: UploadingStatus::take(&mut members),
                extra: members.rest(),
            }),
            _ => Self::Other(members.rest()),
        }
    }
}

impl RtmpOutput {
    fn read(value: &Value) -> Option<Self> {
        let mut members = Members::of(value)?;
        Some(Self {
            rtmp_url: members.take_text("rtmpUrl")?,
            status: RtmpStatus::take(&mut members),
            extra: members.rest(),
        })
    }
}

impl fmt::Debug for RtmpOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            rtmp_url: _,
            status,
            extra,
        } = self;
        f.debug_struct("RtmpOutput")
            .field("rtmp_url", &format_args!("<redacted>"))
            .field("status", status)
            .field("extra", extra)
            .finish()
    }
}

impl ServiceState {
    fn take(members: &mut Members) -> Option<Self> {
        let word = members.take_text("state")?;
        Some(match word.as_str() {
            "init" => Self::Init,
            "inProgress" => Self::InProgress,
            "exit" => Self::Exit,
            _ => Self::Other(word),
        })
    }
}

impl RtmpStatus {
    fn take(members: &mut Members) -> Option<Self> {
        let word = members.take_text("status")?;
        Some(match word.as_str() {
            "connecting" => Self::Connecting,
            "publishing" => Self::Publishing,
            "onhold" => Self::Onhold,
            "disconnected" => Self::Disconnected,
            _ => Self::Other(word),
        })
    }
}
