//! Requests as values, on a thin HTTP core.

mod secret;

pub use secret::Secret;
