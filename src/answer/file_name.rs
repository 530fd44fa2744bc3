//! The names of recorded files, taken apart and put together.
//!
//! The patterns are those of Agora's page [Manage recorded
//! files](https://docs.agora.io/en/cloud-recording/develop/manage-files):
//!
//! | recording | file | name |
//! |---|---|---|
//! | individual | index | `<sid>_<cname>__uid_s_<uid>__uid_e_<type>.m3u8` |
//! | individual | slice | `<sid>_<cname>__uid_s_<uid>__uid_e_<type>_<utc>.ts` or `.webm` |
//! | individual | screenshot | `<sid>_<cname>__uid_s_<uid>__uid_e_video_<utc>.jpg` |
//! | composite, web | index | `<sid>_<cname>.m3u8` |
//! | composite, web | slice | `<sid>_<cname>_<utc>.ts` (web also: milliseconds in place of `<utc>`) |
//! | composite, web | MP4 | `<sid>_<cname>_<number>.mp4` |
//!
//! `bak<n>_` in front marks files written after the recorder moved to another server for the
//! n-th time, counted from 0; `_<tick>_<n>` at the end of an index, one that was uploaded again
//! from Agora's backup storage: of the two, the larger is the one to keep.

// R236 (dashes), R237 (bak), R238 (tick), R239 (MP4).

use std::fmt;
use std::str::FromStr;

use super::{Timestamp, TrackType};
use crate::ids::Sid;
use crate::recorded_files::FileFormat;

/// The parts of a recorded file's name.
///
/// ```
/// use recording::answer::{FileName, FilePart, TrackType};
///
/// let name: FileName =
///     "bak0_713476478245_agora__uid_s_123__uid_e_video_20190920125142485.ts".parse()?;
///
/// assert_eq!(name.backup, Some(0));
/// assert_eq!(name.uid.as_deref(), Some("123"));
/// assert_eq!(name.track_type, Some(TrackType::Video));
/// let FilePart::Slice(start) = name.part else { panic!("a slice") };
/// assert_eq!(start.unix_millis(), 1_568_983_902_485);
/// # Ok::<(), recording::answer::FileNameError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileName {
    /// The folders in front of the name, if it is a whole object key.
    pub directory: Option<String>,
    /// How many moves to another server came before this file, counted from 0; none before the
    /// first.
    pub backup: Option<u32>,
    /// The recording.
    pub sid: Sid,
    /// The channel as file names spell it; see [`FileName::cname`].
    pub cname: String,
    /// Who was recorded, in an individual recording.
    pub uid: Option<String>,
    /// What an individual recording's file holds.
    pub track_type: Option<TrackType>,
    /// Which part of the recording it is.
    pub part: FilePart,
    /// The format, by the extension.
    pub format: FileFormat,
}

/// Which part of a recording a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FilePart {
    /// The index, of which there is one.
    Whole,
    /// An index that was uploaded again from the backup storage.
    Reuploaded {
        /// When, in a unit that is not documented.
        tick: u64,
        /// Which one.
        number: u32,
    },
    /// A slice or screenshot that starts at this time.
    Slice(Timestamp),
    /// An MP4 file, numbered from 0.
    Number(u32),
}

/// Why a name is not that of a recorded file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileNameError {
    /// It has no extension of a recorded file.
    Format,
    /// It does not begin with a `sid` and a channel.
    Beginning,
    /// The UID is not closed by `__uid_e_`.
    Uid,
    /// What follows the channel or the type is neither a time nor a number.
    Part,
}

/// The key of a file in the bucket: its name as the service states it, in the folders of the
/// recording's `fileNamePrefix`.
///
/// A name that has these folders already keeps them: some answers and webhooks state it so.
///
/// ```
/// use recording::answer::object_key;
///
/// let prefix = ["directory1", "directory2"];
///
/// assert_eq!(object_key(&prefix, "s_c.m3u8"), "directory1/directory2/s_c.m3u8");
/// assert_eq!(object_key(&prefix, "directory1/directory2/s_c.m3u8"), "directory1/directory2/s_c.m3u8");
/// ```
#[must_use]
pub fn object_key<P: AsRef<str>>(file_name_prefix: &[P], file_name: &str) -> String {
    let key = in_directory(file_name_prefix, file_name);
    let directory = key.strip_suffix(file_name).unwrap_or_default();
    if file_name.starts_with(directory) {
        return file_name.to_owned();
    }
    key
}

/// The object key of the index of a composite or web recording, known before anything has been
/// recorded. Agora advises to make it up rather than to query for it.
///
/// ```
/// use recording::answer::index_key;
///
/// let sid = "38f8e3cfdc474cd56fc1ceba380d7e1a".parse()?;
///
/// let key = index_key(&["directory1", "directory2"], &sid, "room_1");
///
/// assert_eq!(key, "directory1/directory2/38f8e3cfdc474cd56fc1ceba380d7e1a_room-1.m3u8");
/// # Ok::<(), recording::ids::IdError>(())
/// ```
#[must_use]
pub fn index_key<P: AsRef<str>>(file_name_prefix: &[P], sid: &Sid, cname: &str) -> String {
    let cname = FileName::cname(cname);
    in_directory(file_name_prefix, &format!("{sid}_{cname}.m3u8"))
}

/// The object key of an index of one UID of an individual recording.
///
/// `None` for anything but audio or video alone: how the combined index of the standard mode is
/// called is not published.
#[must_use]
pub fn uid_index_key<P: AsRef<str>>(
    file_name_prefix: &[P],
    sid: &Sid,
    cname: &str,
    uid: impl fmt::Display,
    track_type: &TrackType,
) -> Option<String> {
    if !matches!(track_type, TrackType::Audio | TrackType::Video) {
        return None;
    }
    let (cname, track) = (FileName::cname(cname), track_type.as_str());
    let name = format!("{sid}_{cname}__uid_s_{uid}__uid_e_{track}.m3u8");
    Some(in_directory(file_name_prefix, &name))
}

fn in_directory(file_name_prefix: &[impl AsRef<str>], name: &str) -> String {
    let directories = file_name_prefix.iter().map(AsRef::as_ref);
    directories.chain([name]).collect::<Vec<_>>().join("/")
}

impl FileName {
    /// A channel name as file names spell it: most punctuation becomes `-`.
    #[must_use]
    pub fn cname(channel: &str) -> String {
        const REPLACED: &str = "!@#$%^&*()+_.=[]{}~|,;:?<>";
        channel
            .chars()
            .map(|c| if REPLACED.contains(c) { '-' } else { c })
            .collect()
    }
}

impl FromStr for FileName {
    type Err = FileNameError;

    fn from_str(key: &str) -> Result<Self, FileNameError> {
        let (directory, name) = match key.rsplit_once('/') {
            Some((directory, name)) => (Some(directory.to_owned()), name),
            None => (None, key),
        };
        let (stem, extension) = name.rsplit_once('.').ok_or(FileNameError::Format)?;
        let format = FileFormat::from_extension(extension).ok_or(FileNameError::Format)?;
        let (backup, stem) = split_backup(stem);
        let (sid, stem) = stem.split_once('_').ok_or(FileNameError::Beginning)?;
        let Recorded {
            cname,
            uid,
            track_type,
            part,
        } = split_recorded(stem)?;
        if cname.is_empty() {
            return Err(FileNameError::Beginning);
        }
        Ok(Self {
            directory,
            backup,
            sid: sid.parse().map_err(|_| FileNameError::Beginning)?,
            cname: cname.to_owned(),
            uid: uid.map(str::to_owned),
            track_type: track_type.map(TrackType::from_word),
            part: read_part(part, format).ok_or(FileNameError::Part)?,
            format,
        })
    }
}

/// `bak<n>_…`
fn split_backup(stem: &str) -> (Option<u32>, &str) {
    let marked = stem
        .strip_prefix("bak")
        .and_then(|rest| rest.split_once('_'));
    match marked.and_then(|(n, rest)| Some((digits(n)?, rest))) {
        Some((n, rest)) => (Some(n), rest),
        None => (None, stem),
    }
}

/// What stands between the `sid` and the extension.
struct Recorded<'a> {
    cname: &'a str,
    uid: Option<&'a str>,
    track_type: Option<&'a str>,
    part: Option<&'a str>,
}

/// `<cname>__uid_s_<uid>__uid_e_<type>[_<part>]` or `<cname>[_<part>]`: `_` never stands in
/// a channel name here.
fn split_recorded(stem: &str) -> Result<Recorded<'_>, FileNameError> {
    let split = |text| match str::split_once(text, '_') {
        Some((first, part)) => (first, Some(part)),
        None => (text, None),
    };
    let Some((cname, rest)) = stem.split_once("__uid_s_") else {
        let (cname, part) = split(stem);
        return Ok(Recorded {
            cname,
            uid: None,
            track_type: None,
            part,
        });
    };
    let (uid, rest) = rest.split_once("__uid_e_").ok_or(FileNameError::Uid)?;
    let (track_type, part) = split(rest);
    let track_type = Some(track_type).filter(|word| !word.is_empty());
    Ok(Recorded {
        cname,
        uid: Some(uid),
        track_type,
        part,
    })
}

fn read_part(part: Option<&str>, format: FileFormat) -> Option<FilePart> {
    let Some(part) = part else {
        return Some(FilePart::Whole);
    };
    match format {
        FileFormat::Mp4 => digits(part).map(FilePart::Number),
        FileFormat::M3u8 | FileFormat::Mpd => {
            let (tick, number) = part.split_once('_')?;
            Some(FilePart::Reuploaded {
                tick: digits(tick)?,
                number: digits(number)?,
            })
        }
        FileFormat::Ts | FileFormat::WebM | FileFormat::Jpg => {
            let start = Timestamp::from_utc_digits(part).or_else(|| {
                let millis = Some(part).filter(|part| part.len() == 13)?;
                Some(Timestamp::from_number(digits(millis)?))
            });
            start.map(FilePart::Slice)
        }
    }
}

/// A number that is written in digits alone: `parse` would take a sign, too.
fn digits<N: FromStr>(text: &str) -> Option<N> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for FileNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "the name has no extension of a recorded file",
            Self::Beginning => "the name does not begin with `<sid>_<cname>`",
            Self::Uid => "the name has `__uid_s_` without `__uid_e_`",
            Self::Part => "the end of the name is neither a time nor a number",
        })
    }
}

impl std::error::Error for FileNameError {}
