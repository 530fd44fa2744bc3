//! The answer to [`acquire`](https://docs.agora.io/en/cloud-recording/rest-api/acquire).

// R219: the service may leave out whose resource it is.

use super::members::{Members, Read, Unread};
use super::{Answer, Extra, Operation};
use crate::ids::ResourceId;

/// A resource for one recording: `start` it within five minutes, best at once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Acquired {
    /// The resource.
    pub resource_id: ResourceId,
    /// The channel, if the answer repeats it.
    pub cname: Option<String>,
    /// The recorder's UID, if the answer repeats it.
    pub uid: Option<String>,
    /// Everything else.
    pub extra: Extra,
}

impl Answer for Acquired {
    const OPERATION: Operation = Operation::Acquire;
}

impl Read for Acquired {
    fn read(members: &mut Members) -> Result<Self, Unread> {
        Ok(Self {
            resource_id: members.require_id("resourceId")?,
            cname: members.take_text("cname"),
            uid: members.take_uid("uid"),
            extra: members.rest(),
        })
    }
}
