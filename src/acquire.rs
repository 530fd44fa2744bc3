//! `acquire`: gets a resource for one recording.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/acquire>

use recording_core::{Report, endpoint, modal, modes};

use crate::answer::Acquired;
use crate::ids::{AppId, ResourceId};
use crate::modes::{Mode, mode};
use crate::start::StartClientRequest;
use crate::storage_region::Geography;
use crate::uid::{RecorderUid, is_uid};

/// `POST …/acquire`: each recording needs a resource of its own, and `start` within five minutes
/// (better: two seconds) of getting it.
///
/// A [`Session`](crate::session::Session) makes this call and the next as a pair, with one
/// configuration for both.
#[endpoint(
    POST,
    "/v1/apps/{app_id}/cloud_recording/acquire",
    M: Mode(Individual, Screenshots, Mix, Web),
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
    M: Mode(Individual, Screenshots, Mix, Web),
    any = AnyAcquire,
    see = "https://docs.agora.io/en/cloud-recording/rest-api/acquire"
)]
#[rule(unknown, id = "R008")]
pub struct Acquire {
    /// The channel to record: 1 to 64 bytes. Of a web recording a label, which becomes part of
    /// the files' names: 1 to 128 bytes.
    #[rule(id = "R022")]
    #[rule(value, id = "R023")]
    #[rule(bytes(1..=64, when(Individual, Screenshots, Mix)), id = "R024")]
    #[rule(
        chars(
            "A-Za-z0-9 !#$%&()+:;<=.>?@[]^_{}|~,-",
            when(Individual, Screenshots, Mix)
        ),
        id = "R025"
    )]
    #[rule(bytes(1..=128, when(Web)), id = "R026")]
    cname: String,
    /// The UID of the recorder, which nobody else in the channel may have.
    // R032: in a web recording too.
    #[rule(id = "R022")]
    #[rule(value, id = "R028")]
    #[rule(check(const is_uid), id = "R029")]
    uid: RecorderUid,
    /// The settings; they may be empty.
    #[rule(nested)]
    #[rule(id = "R022")]
    client_request: AcquireClientRequest<M>,
}

/// The `clientRequest` of `acquire`.
#[modal(
    M: Mode(Individual, Screenshots, Mix, Web),
    see = "https://docs.agora.io/en/cloud-recording/rest-api/acquire"
)]
#[rule(unknown, id = "R008")]
#[rule(check(storage_lies_in_the_region), id = "R042")]
pub struct AcquireClientRequest {
    /// What the resource is for. It follows from the mode.
    // R035, R036: of the numbers 0 and 1.
    #[rule(
        constant(Individual = 0, Screenshots = 0, Mix = 0, Web = 1),
        id = "R037"
    )]
    scene: Option<u8>,
    /// For how many hours, from the answer to `start` on, the recording can be queried, updated
    /// and stopped: 1 to 720, by default 72.
    #[rule(range(1..=720), id = "R038")]
    resource_expired_hour: Option<u32>,
    /// What `start` will send as its `clientRequest`, exactly.
    // R046: of the same shape.
    #[rule(nested, value, id = "R047")]
    start_parameter: Option<StartClientRequest<M>>,
    /// The resources of other recordings of this channel, whose regions are to be avoided, so
    /// that they do not all fail together.
    #[rule(id = "R040")]
    exclude_resource_ids: Option<Vec<ResourceId>>,
    /// Where the recorder has to be, and its storage too: by default where the caller is. The
    /// service never leaves this region.
    #[rule(id = "R041")]
    region: Option<Region>,
    /// Where the recorder is to be if there is room, or else in a region nearby; by default
    /// nearest to the caller.
    // Two spellings of one choice: of the English pages and of the Chinese ones.
    #[rule(excludes(region))]
    #[rule(value, id = "R044")]
    region_affinity: Option<RegionAffinity>,
}

/// Where a recorder has to be.
#[modes(values)]
pub enum Region {
    /// Mainland China.
    #[mode(wire = "CN")]
    China,
    /// Asia without mainland China.
    #[mode(wire = "AP")]
    Asia,
    /// Europe.
    #[mode(wire = "EU")]
    Europe,
    /// North America.
    #[mode(wire = "NA")]
    NorthAmerica,
}

/// Where a recorder is to be if there is room.
#[modes(values)]
pub enum RegionAffinity {
    /// Nearest to the caller, the default.
    #[mode(wire = 0)]
    Nearest,
    /// Mainland China.
    #[mode(wire = 1)]
    China,
    /// South-East Asia.
    #[mode(wire = 2)]
    SouthEastAsia,
    /// Europe.
    #[mode(wire = 3)]
    Europe,
    /// North America.
    #[mode(wire = 4)]
    NorthAmerica,
}

/// R042: a recorder that has to be in a region stores there.
fn storage_lies_in_the_region<M>(request: &AcquireClientRequest<M>, report: &mut Report<'_>) {
    let storage = request
        .start_parameter()
        .and_then(StartClientRequest::storage_config);
    let (Some(region), Some(storage)) = (request.region(), storage) else {
        return;
    };
    let lies_there = match storage.geography() {
        None => true,
        Some(Geography::China) => *region == Region::China,
        Some(Geography::Asia) => *region == Region::Asia,
        Some(Geography::Europe) => *region == Region::Europe,
        Some(Geography::NorthAmerica) => *region == Region::NorthAmerica,
        Some(Geography::Elsewhere) => false,
    };
    if !lies_there {
        let message = format!(
            "`region` is `{region}`, where the storage is not: use the region of the storage, or leave `region` out"
        );
        report.problem("region", message);
    }
}
