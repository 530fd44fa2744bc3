//! The recording modes.

use recording_core::modes;

/// How a channel is recorded. The mode stands in the URL of every call but `acquire`, and decides
/// which fields a request has. It cannot be changed once the recording has started.
#[modes]
pub enum Mode {
    /// Each user in files of their own.
    #[mode(wire = "individual")]
    Individual,
    /// All users mixed into one set of files (composite recording).
    #[mode(wire = "mix")]
    Mix,
}
