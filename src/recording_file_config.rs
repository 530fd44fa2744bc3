//! `recordingFileConfig`: which files are made.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use recording_core::{modal, modes};

use crate::modes::{Mode, mode};

/// Which files are made. What they are in each case, [`recorded_files`](crate::recorded_files)
/// tells.
#[modal(
    M: Mode(Individual, !Screenshots, Mix, Web),
    see = "https://docs.agora.io/en/cloud-recording/rest-api/start"
)]
#[rule(unknown, id = "R008")]
pub struct RecordingFileConfig {
    /// The file types, `["hls"]` if left out: [`AvFileType::Hls`], or but for individual
    /// recordings [`AvFileType::HlsAndMp4`].
    #[rule(items(1..), unique, value, id = "R132")]
    #[rule(check(const is_not_mp4, when(Individual)), id = "R133")]
    #[rule(check(const has_hls), id = "R134")]
    av_file_type: Option<Vec<FileType>>,
}

/// A file type.
#[modes(values)]
pub enum FileType {
    /// An M3U8 index and its slices.
    Hls,
    /// MP4, in composite and web recordings.
    Mp4,
}

/// The file types that may be asked for together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AvFileType {
    /// `["hls"]`: an M3U8 index and its slices, the default.
    Hls,
    /// `["hls", "mp4"]`: MP4 files besides, in composite and web recordings. MP4 alone does not
    /// exist (R134).
    HlsAndMp4,
}

impl AvFileType {
    /// One after the other, as they stand on the wire.
    #[must_use]
    pub const fn types(self) -> &'static [FileType] {
        match self {
            Self::Hls => &[FileType::Hls],
            Self::HlsAndMp4 => &[FileType::Hls, FileType::Mp4],
        }
    }
}

impl IntoIterator for AvFileType {
    type Item = FileType;
    type IntoIter = std::iter::Copied<std::slice::Iter<'static, FileType>>;

    fn into_iter(self) -> Self::IntoIter {
        self.types().iter().copied()
    }
}

/// R133: an individual recording makes no MP4.
const fn is_not_mp4(types: &[&str]) -> Result<(), &'static str> {
    let mut place = 0;
    while place < types.len() {
        if is_mp4(types[place]) {
            return Err(
                "asks for MP4, which an individual recording does not make: use `[\"hls\"]`",
            );
        }
        place += 1;
    }
    Ok(())
}

/// R134: MP4 files are made of what HLS has.
const fn has_hls(types: &[&str]) -> Result<(), &'static str> {
    match types {
        [first, ..] if is_mp4(first) => {
            Err("does not begin with `hls`: use `[\"hls\"]` or `[\"hls\",\"mp4\"]`")
        }
        _ => Ok(()),
    }
}

const fn is_mp4(kind: &str) -> bool {
    matches!(kind.as_bytes(), b"mp4")
}
