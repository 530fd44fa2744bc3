#![doc = include_str!("../README.md")]

mod answer;
mod client;
pub mod create;
pub mod delete;
pub mod layout;
mod modes;
pub mod modify;
mod sign;
pub mod storage_params;
pub mod subscribe;
pub mod transcode;
pub mod watermark;

pub use answer::{Envelope, Refusal, ServiceError, Task};
pub use client::Client;
pub use modes::{RecordMode, Storage, record_mode, storage};
pub use sign::Tc3;
