//! `recordingFileConfig`: which files are made.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use recording_core::{Marker, Report, modal};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::modes::{Mode, mode};

/// The file types asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AvFileType {
    /// `["hls"]`: an M3U8 index and its slices, the default.
    Hls,
    /// `["hls", "mp4"]`: MP4 files besides, in a composite recording. MP4 alone does not exist (R134).
    HlsAndMp4,
}

impl AvFileType {
    const fn wire(self) -> &'static [&'static str] {
        match self {
            Self::Hls => &["hls"],
            Self::HlsAndMp4 => &["hls", "mp4"],
        }
    }
}

impl Serialize for AvFileType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.wire())
    }
}

impl<'de> Deserialize<'de> for AvFileType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let types = Vec::<String>::deserialize(deserializer)?;
        let known = [Self::Hls, Self::HlsAndMp4]
            .into_iter()
            .find(|known| known.wire() == types);
        known.ok_or_else(|| D::Error::custom(r#"`["hls"]` or `["hls","mp4"]` belongs here"#))
    }
}

/// Which files are made. What they are in each case, [`recorded_files`](crate::recorded_files)
/// tells.
#[modal(M: Mode(Individual, Mix), see = "https://docs.agora.io/en/cloud-recording/rest-api/start")]
#[rule(check(mp4_is_mixed), id = "R133")]
pub struct RecordingFileConfig {
    /// The file types; `["hls"]` if left out.
    #[rule(id = "R132")]
    av_file_type: Option<AvFileType>,
}

/// R133: an individual recording makes no MP4.
fn mp4_is_mixed<M: Marker<Set = Mode>>(config: &RecordingFileConfig<M>, report: &mut Report<'_>) {
    if M::VALUE == Mode::Individual && config.av_file_type() == Some(&AvFileType::HlsAndMp4) {
        let message = r#"`avFileType` asks for MP4, which an individual recording does not make: use `["hls"]`"#;
        report.problem("avFileType", message);
    }
}
