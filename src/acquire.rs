//! `acquire`: gets a resource for one recording.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/acquire>

use recording_core::{endpoint, modal};

use crate::answer::Acquired;
use crate::ids::AppId;
use crate::modes::{Mode, mode};
use crate::start::StartClientRequest;
use crate::uid::{RecorderUid, is_uid};

/// `POST …/acquire`: each recording needs a resource of its own, and `start` within five minutes
/// (better: two seconds) of getting it.
///
/// A [`Session`](crate::session::Session) makes this call and the next as a pair, with one
/// configuration for both.
#[endpoint(
    POST,
    "/v1/apps/{app_id}/cloud_recording/acquire",
    M: Mode(Individual, Mix),
    answer = Acquired
)]
#[derive(Clone, Debug)]
pub struct AcquireCall<M> {
    /// The project.
    pub app_id: AppId,
    /// What to send.
    #[body]
    pub body: Acquire<M>,
}

/// The body of `acquire`.
#[modal(
    M: Mode(Individual, Mix),
    see = "https://docs.agora.io/en/cloud-recording/rest-api/acquire"
)]
pub struct Acquire {
    /// The channel to record: 1 to 64 bytes.
    #[rule(id = "R022")]
    #[rule(value, id = "R023")]
    #[rule(bytes(1..=64), id = "R024")]
    #[rule(chars("A-Za-z0-9 !#$%&()+:;<=.>?@[]^_{}|~,-"), id = "R025")]
    cname: String,
    /// The UID of the recorder, which nobody else in the channel may have.
    #[rule(id = "R022")]
    #[rule(value, id = "R028")]
    #[rule(check(is_uid), id = "R029")]
    uid: RecorderUid,
    /// The settings; they may be empty.
    #[rule(nested)]
    #[rule(id = "R022")]
    client_request: AcquireClientRequest<M>,
}

/// The `clientRequest` of `acquire`.
#[modal(
    M: Mode(Individual, Mix),
    see = "https://docs.agora.io/en/cloud-recording/rest-api/acquire"
)]
pub struct AcquireClientRequest {
    /// What the resource is for. It follows from the mode.
    // R035, R036: of the numbers 0 and 1.
    #[rule(constant(Individual = 0, Mix = 0), id = "R037")]
    scene: Option<u8>,
    /// For how many hours, from the answer to `start` on, the recording can be queried, updated
    /// and stopped: 1 to 720, by default 72.
    #[rule(range(1..=720), id = "R038")]
    resource_expired_hour: Option<u32>,
    /// What `start` will send as its `clientRequest`, exactly.
    // R046: of the same shape.
    #[rule(nested, value, id = "R047")]
    start_parameter: Option<StartClientRequest<M>>,
}
