//! Published requests and answers of the service, and an index of them.
//!
//! A test includes this by `#[path = "samples/mod.rs"] mod samples;`. In the index, `published`
//! bodies stand in Agora's documentation as they are here (comments and markup removed);
//! `constructed` ones are put together from its tables of fields. Of a request, or a fragment of
//! one, the index says how it is to be judged; some are of features that are retired or drafts.

use std::fs;
use std::path::{Path, PathBuf};

use http::StatusCode;
use serde::Deserialize;

/// A row of the index.
#[derive(Clone, Deserialize)]
#[allow(dead_code, reason = "each test looks at what it needs")]
pub(crate) struct Sample {
    /// The file beside the index.
    pub(crate) file: String,
    /// The operation it asks for or answers; `any` for all of them.
    pub(crate) operation: String,
    /// The recording mode; `any` for all of them.
    pub(crate) mode: String,
    /// Of an answer alone.
    status: Option<u16>,
    /// Whether the documentation shows it, or only describes it.
    pub(crate) origin: String,
    /// Of a request alone: `accept`, `refuse` or `out of scope`.
    pub(crate) verdict: Option<String>,
    /// The rules that a refused request breaks.
    #[serde(default)]
    pub(crate) refused_for: Vec<String>,
}

impl Sample {
    /// All rows of the index.
    pub(crate) fn all() -> Vec<Self> {
        serde_json::from_str(&fs::read_to_string(folder().join("index.json")).unwrap()).unwrap()
    }

    /// The rows of the answers.
    #[allow(dead_code, reason = "each test looks at what it needs")]
    pub(crate) fn answers() -> Vec<Self> {
        let mut all = Self::all();
        all.retain(|sample| sample.status.is_some());
        all
    }

    /// The rows of the requests, and of fragments of requests.
    #[allow(dead_code, reason = "each test looks at what it needs")]
    pub(crate) fn requests() -> Vec<Self> {
        let mut all = Self::all();
        all.retain(|sample| sample.verdict.is_some());
        all
    }

    /// The row of a file.
    #[allow(dead_code, reason = "each test looks at what it needs")]
    pub(crate) fn named(file: &str) -> Self {
        Self::all()
            .into_iter()
            .find(|sample| sample.file == file)
            .unwrap()
    }

    #[allow(dead_code, reason = "each test looks at what it needs")]
    pub(crate) fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status.unwrap()).unwrap()
    }

    pub(crate) fn body(&self) -> Vec<u8> {
        fs::read(folder().join(&self.file)).unwrap()
    }
}

/// The names of the bodies in the folder: of all files but the index and this one.
#[allow(dead_code, reason = "each test looks at what it needs")]
pub(crate) fn files() -> Vec<String> {
    let names = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let names = names.map(|name| name.into_string().unwrap());
    names
        .filter(|name| !matches!(name.as_str(), "index.json" | "mod.rs"))
        .collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples")
}
