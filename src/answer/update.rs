//! The answer to [`update`](https://docs.agora.io/en/cloud-recording/rest-api/update).

use super::members::{Members, Read, Unread};
use super::{Answer, Extra, Operation};
use crate::ids::{ResourceId, Sid};

/// The change is accepted; the answer only repeats whose recording it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Updated {
    /// The recording, if the answer repeats it.
    pub sid: Option<Sid>,
    /// Its resource, if the answer repeats it.
    pub resource_id: Option<ResourceId>,
    /// The channel, if the answer repeats it.
    pub cname: Option<String>,
    /// The recorder's UID, if the answer repeats it.
    pub uid: Option<String>,
    /// Everything else.
    pub extra: Extra,
}

impl Answer for Updated {
    const OPERATION: Operation = Operation::Update;
}

impl Read for Updated {
    fn read(members: &mut Members) -> Result<Self, Unread> {
        Ok(Self {
            sid: members.take_id("sid"),
            resource_id: members.take_id("resourceId"),
            cname: members.take_text("cname"),
            uid: members.take_uid("uid"),
            extra: members.rest(),
        })
    }
}
