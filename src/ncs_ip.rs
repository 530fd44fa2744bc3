//! `ncs/ip`: asks for the addresses that webhooks come from.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/develop/receive-notifications>

use std::fmt;

use recording_core::endpoint;

use crate::answer::NcsIps;

/// `GET /v1/ncs/ip`: the addresses that the message notification service sends its webhooks from.
///
/// Ask again every 24 hours at least, and let the firewall know.
// R234.
#[endpoint(GET, "/{version}/ncs/ip", answer = NcsIps)]
#[derive(Clone, Copy, Debug, Default)]
pub struct NcsIpCall {
    /// The version in the path.
    pub version: NcsVersion,
}

/// The version of the message notification service, as it stands in the path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NcsVersion {
    /// `/v1`, as on the English pages.
    #[default]
    V1,
    /// `/v2`, as on the Chinese pages.
    V2,
}

impl fmt::Display for NcsVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V1 => "v1",
            Self::V2 => "v2",
        })
    }
}
