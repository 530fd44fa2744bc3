//! The answer to [`start`](https://docs.agora.io/en/cloud-recording/rest-api/start).

use super::members::{Members, Read, Unread};
use super::{Answer, Extra, Operation};
use crate::ids::{ResourceId, Sid};

/// The service has accepted the recording.
///
/// That is not yet a recording: wrong storage keys, a wrong token or an empty channel show only
/// afterwards. Query it after 5 seconds and until [`Status::is_running`](super::Status::is_running).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Started {
    /// The recording.
    pub sid: Sid,
    /// The resource it was started with, if the answer repeats it. It is not demanded: losing
    /// the `sid` of a recording that runs would be worse.
    pub resource_id: Option<ResourceId>,
    /// The channel, if the answer repeats it.
    pub cname: Option<String>,
    /// The recorder's UID, if the answer repeats it.
    pub uid: Option<String>,
    /// Everything else, such as the `code` that some deployments send along.
    pub extra: Extra,
}

impl Answer for Started {
    const OPERATION: Operation = Operation::Start;
}

impl Read for Started {
    fn read(members: &mut Members) -> Result<Self, Unread> {
        Ok(Self {
            sid: members.require_id("sid")?,
            resource_id: members.take_id("resourceId"),
            cname: members.take_text("cname"),
            uid: members.take_uid("uid"),
            extra: members.rest(),
        })
    }
}
