//! A recording that another process goes on with.

use std::fmt;
use std::time::{Duration, SystemTime};

use recording_core::http::Transport;
use recording_core::{ModeSet, Violations};
use serde::{Deserialize, Serialize};

use super::update::Parts;
use super::{Party, Recording, StartTime};
use crate::client::Client;
use crate::ids::{AppId, ResourceId, Sid};
use crate::modes::{Mode, RecordingMode};
use crate::uid::RecorderUid;

/// What another process needs to go on with a recording: [`Recording::handle`] makes it, and
/// [`Client::resume`] takes it.
///
/// It is plain data, to be kept as JSON or in a database, and has no secret in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Handle {
    app_id: AppId,
    /// Its name in Rust: two modes have one name in the URL.
    mode: String,
    cname: String,
    uid: String,
    resource_id: ResourceId,
    sid: Sid,
    #[serde(default)]
    file_name_prefix: Vec<String>,
    #[serde(default)]
    parts: Parts,
    /// In milliseconds since 1970.
    started_at: u64,
}

impl Handle {
    pub(super) fn of<M: RecordingMode, T>(recording: &Recording<M, T>) -> Self {
        let Recording {
            party,
            resource_id,
            sid,
            file_name_prefix,
            parts,
            started,
            ..
        } = recording;
        let since_1970 = started
            .at
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default();
        Self {
            app_id: party.client.app_id().clone(),
            mode: name_of::<M>().to_owned(),
            cname: party.cname.clone(),
            uid: party.uid.as_str().to_owned(),
            resource_id: resource_id.clone(),
            sid: sid.clone(),
            file_name_prefix: file_name_prefix.clone(),
            parts: *parts,
            started_at: u64::try_from(since_1970.as_millis()).unwrap_or(u64::MAX),
        }
    }

    /// The mode of the recording; `None` if this version does not know it.
    #[must_use]
    pub fn mode(&self) -> Option<Mode> {
        let index = Mode::MODES.iter().position(|mode| mode.name == self.mode)?;
        Mode::from_index(index)
    }

    /// The recording.
    #[must_use]
    pub const fn sid(&self) -> &Sid {
        &self.sid
    }
}

fn name_of<M: RecordingMode>() -> &'static str {
    Mode::MODES[M::INDEX].name
}

impl<M: RecordingMode, T: Transport + Clone> Recording<M, T> {
    pub(crate) fn of_handle(client: Client<T>, handle: Handle) -> Result<Self, ResumeError> {
        let Handle {
            app_id,
            mode,
            cname,
            uid,
            resource_id,
            sid,
            file_name_prefix,
            parts,
            started_at,
        } = handle;
        if mode != name_of::<M>() {
            return Err(ResumeError::OtherMode {
                recorded: mode,
                asked: name_of::<M>(),
            });
        }
        if app_id != *client.app_id() {
            return Err(ResumeError::OtherApp);
        }
        let started_at = SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(started_at));
        Ok(Self {
            party: Party::new(client, cname, RecorderUid::from(uid))?,
            resource_id,
            sid,
            file_name_prefix,
            parts,
            started: StartTime::at(started_at.unwrap_or_else(SystemTime::now)),
            may_have_stopped: false,
        })
    }
}

/// Why a recording cannot be gone on with.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ResumeError {
    /// It is recorded in another mode, and a mode does not change.
    OtherMode {
        /// The mode in the handle.
        recorded: String,
        /// The mode that was asked for.
        asked: &'static str,
    },
    /// It belongs to another project than the client.
    OtherApp,
    /// Its channel or its UID is none.
    Invalid(Violations),
}

impl From<Violations> for ResumeError {
    fn from(violations: Violations) -> Self {
        Self::Invalid(violations)
    }
}

impl fmt::Display for ResumeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherMode { recorded, asked } => write!(
                f,
                "the recording is one in mode {recorded:?} and cannot be resumed in mode `{asked}`: ask for its own"
            ),
            Self::OtherApp => f.write_str(
                "the recording belongs to another App ID: resume it by a client of that project",
            ),
            Self::Invalid(violations) => {
                write!(f, "the handle is not that of a recording:\n{violations}")
            }
        }
    }
}

impl std::error::Error for ResumeError {}
