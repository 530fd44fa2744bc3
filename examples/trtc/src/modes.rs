//! What decides which fields a recording has.

use recording_core::modes;

/// What comes of the users' streams.
#[modes]
pub enum RecordMode {
    /// Files for each user.
    #[mode(wire = 1)]
    Single,
    /// One set of files, in which all users are mixed.
    #[mode(wire = 2)]
    Mixed,
}

/// Where the files go. It stands nowhere in a request, and decides what does.
#[modes]
pub enum Storage {
    /// A bucket of Tencent COS, or of a store that speaks the protocol of Amazon S3.
    Bucket,
    /// The media library of Tencent VOD.
    Vod,
}
