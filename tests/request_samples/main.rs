//! The published requests: judged as the index says, and built in Rust.

#[path = "../samples/mod.rs"]
mod samples;

mod built;
mod judged;

use samples::Sample;
use serde_json::Value;

/// A published body, or a fragment of one.
fn published(sample: &Sample) -> Value {
    serde_json::from_slice(&sample.body()).unwrap()
}
