//! The files of a recording, as `query` and `stop` list them.

// R220, R221: the mode may lack. R222: a name has two keys. R227: a mixed file has UID 0.

use serde_json::Value;

use super::members::Members;
use super::{Extra, FileName, FileNameError, Timestamp, TrackType};

/// The files of a recording.
///
/// A list in an answer is what has been uploaded so far, not what will be in the bucket in the
/// end.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileList {
    /// The name of the M3U8 index: a composite recording that makes HLS only.
    Index(String),
    /// Files one by one: an individual recording, a web recording, or a composite one that
    /// makes MP4 too. Empty before the first slice, and for a recording of screenshots.
    Files(Vec<RecordedFile>),
    /// A list of an undocumented shape, as it was sent.
    Other(Value),
}

/// The shape of a [`FileList`], as `serverResponse.fileListMode` announces it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileListMode {
    /// `string`: the list is the name of one M3U8 file.
    String,
    /// `json`: the list is an array.
    Json,
    /// A word that is not documented.
    Other(String),
}

/// A file that has been recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordedFile {
    /// The name of the file, as the service states it.
    pub file_name: String,
    /// What the file holds; web recordings do not say.
    pub track_type: Option<TrackType>,
    /// Who was recorded: a UID, and `0` in a composite recording.
    pub uid: Option<String>,
    /// Whether all users are mixed into this file.
    pub mixed_all_user: Option<bool>,
    /// Whether the file can be played while it is being recorded.
    pub is_playable: Option<bool>,
    /// When the first slice of the file starts.
    pub slice_start_time: Option<Timestamp>,
    /// Everything else.
    pub extra: Extra,
}

impl FileList {
    /// The names of all files in the list.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let (index, files) = match self {
            Self::Index(name) => (Some(name.as_str()), &[][..]),
            Self::Files(files) => (None, files.as_slice()),
            Self::Other(_) => (None, &[][..]),
        };
        index
            .into_iter()
            .chain(files.iter().map(|file| file.file_name.as_str()))
    }

    /// The files one by one; none if the list is the name of an index.
    #[must_use]
    pub fn files(&self) -> &[RecordedFile] {
        match self {
            Self::Files(files) => files,
            Self::Index(_) | Self::Other(_) => &[],
        }
    }

    /// Whether no file is named.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names().next().is_none()
    }

    /// The list of a recording that lists nothing.
    pub(super) fn none() -> &'static Self {
        static NONE: FileList = FileList::Files(Vec::new());
        &NONE
    }

    /// The object keys of all files in the list, for a recording with this `fileNamePrefix`.
    ///
    /// See [`object_key`](super::object_key).
    pub fn object_keys<P: AsRef<str>>(
        &self,
        file_name_prefix: &[P],
    ) -> impl Iterator<Item = String> {
        self.names()
            .map(|name| super::object_key(file_name_prefix, name))
    }

    /// Takes `fileList`, of whatever shape; a missing one is empty.
    pub(super) fn take(members: &mut Members) -> Self {
        members
            .take_with("fileList", |value| Some(Self::read(value)))
            .unwrap_or_default()
    }

    fn read(value: &Value) -> Self {
        match value {
            Value::String(name) if name.is_empty() => Self::default(),
            Value::String(name) => Self::Index(name.clone()),
            Value::Null => Self::default(),
            Value::Array(items) => match items.iter().map(RecordedFile::read).collect() {
                Some(files) => Self::Files(files),
                None => Self::Other(value.clone()),
            },
            _ => Self::Other(value.clone()),
        }
    }
}

impl Default for FileList {
    fn default() -> Self {
        Self::Files(Vec::new())
    }
}

impl FileListMode {
    pub(super) fn take(members: &mut Members) -> Option<Self> {
        let word = members.take_text("fileListMode")?;
        Some(match word.as_str() {
            "string" => Self::String,
            "json" => Self::Json,
            _ => Self::Other(word),
        })
    }
}

impl RecordedFile {
    /// The key of the file in the bucket, for a recording with this `fileNamePrefix`.
    ///
    /// See [`object_key`](super::object_key).
    #[must_use]
    pub fn object_key<P: AsRef<str>>(&self, file_name_prefix: &[P]) -> String {
        super::object_key(file_name_prefix, &self.file_name)
    }

    /// The parts of the file's name.
    ///
    /// # Errors
    ///
    /// [`FileNameError`] if the name does not follow the service's conventions.
    pub fn parts(&self) -> Result<FileName, FileNameError> {
        self.file_name.parse()
    }

    fn read(value: &Value) -> Option<Self> {
        let mut members = Members::of(value)?;
        let file_name = members
            .take_text("fileName")
            .or_else(|| members.take_text("filename"))?;
        Some(Self {
            file_name,
            track_type: members
                .take_text("trackType")
                .as_deref()
                .map(TrackType::from_word),
            uid: members.take_uid("uid"),
            mixed_all_user: members.take_bool("mixedAllUser"),
            is_playable: members.take_bool("isPlayable"),
            slice_start_time: members.take_with("sliceStartTime", Timestamp::read),
            extra: members.rest(),
        })
    }
}
