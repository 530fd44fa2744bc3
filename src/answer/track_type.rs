//! What a recorded file holds.

/// What a recorded file holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TrackType {
    /// Sound alone.
    Audio,
    /// Pictures alone.
    Video,
    /// Both.
    AudioAndVideo,
    /// A word that is not documented.
    Other(String),
}

impl TrackType {
    /// What a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        match word {
            "audio" => Self::Audio,
            "video" => Self::Video,
            "audio_and_video" => Self::AudioAndVideo,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The word, as the service sends it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Audio => "audio",
            Self::Video => "video",
            Self::AudioAndVideo => "audio_and_video",
            Self::Other(word) => word,
        }
    }
}
