//! Requests as values, on a thin HTTP core.

pub mod http;
mod secret;

pub use secret::Secret;
