//! `snapshotConfig`: how screenshots are taken.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use recording_core::{modal, modes};

/// How screenshots are taken, of each user whose video is subscribed to.
#[modal(see = "https://docs.agora.io/en/cloud-recording/rest-api/start")]
#[rule(unknown, id = "R008")]
pub struct SnapshotConfig {
    /// From one screenshot to the next, in seconds: 5 to 3600, by default 10.
    #[rule(range(5..=3600), value, id = "R138")]
    capture_interval: Option<u32>,
    /// The file type: `[PictureType::Jpg]`, as there is no other.
    #[rule(id = "R139")]
    #[rule(items(1..=1), value, id = "R139")]
    file_type: Vec<PictureType>,
}

/// The type of a screenshot.
#[modes(values)]
pub enum PictureType {
    /// JPEG.
    Jpg,
}
