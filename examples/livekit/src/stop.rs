//! `StopEgress`: ends an egress of whatever kind.
//!
//! Reference: <https://docs.livekit.io/reference/other/egress/api/>

use recording_core::{endpoint, modal};

use crate::answer::EgressInfo;

/// The call.
#[endpoint(POST, "/twirp/livekit.Egress/StopEgress", answer = EgressInfo)]
#[derive(Clone, Debug)]
pub struct Stop {
    /// What to send.
    #[body]
    pub request: StopEgress,
}

/// Which egress is ended.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct StopEgress {
    /// As the answer to its start names it.
    #[rule(len(1..))]
    egress_id: String,
}
