//! placeholder

pub mod answer;
pub mod error;
pub mod ids;
pub mod recorded_files;
