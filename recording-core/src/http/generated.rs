//! What the code that `#[endpoint]` generates calls.

use core::fmt::{Display, Write};

use serde::Serialize;

use super::{EncodeError, Segment};

/// What [`Endpoint::body`](super::Endpoint::body) returns.
pub type EncodedBody = Result<Option<Vec<u8>>, EncodeError>;

/// A piece of a path.
#[allow(missing_debug_implementations, reason = "it lives for one call")]
pub enum PathPiece<'a> {
    /// As in the template.
    Text(&'static str),
    /// Encoded as one segment.
    Value(&'a dyn Display),
}

/// The pieces, one after the other. No path at all if a value does not display: that is then
/// refused, where half a value might lead elsewhere.
#[must_use]
pub fn path(pieces: &[PathPiece<'_>]) -> String {
    let mut path = String::new();
    let written = pieces.iter().try_for_each(|piece| match piece {
        PathPiece::Text(text) => path.write_str(text),
        PathPiece::Value(value) => write!(path, "{}", Segment(value)),
    });
    written.map(|()| path).unwrap_or_default()
}

/// A body as JSON.
pub fn json_body<T: Serialize + ?Sized>(body: &T) -> EncodedBody {
    serde_json::to_vec(body)
        .map(Some)
        .map_err(EncodeError::body)
}

/// No body.
pub fn no_body() -> EncodedBody {
    Ok(None)
}
