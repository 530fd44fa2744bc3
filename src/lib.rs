//! The Agora Cloud Recording REST API, typed: a request that the service would refuse does not
//! compile.

mod client;
mod modes;
mod recording_config;
mod recording_file_config;
mod schedule;
mod storage_config;
mod storage_region;
mod transcoding_config;
mod uid;

pub mod acquire;
pub mod query;
pub mod start;
pub mod stop;

pub mod answer;
pub mod error;
pub mod ids;
pub mod recorded_files;
pub mod session;

pub use client::{Answers, CallError, Client};
pub use modes::{AnswerMode, Mode, RecordingMode, mode};
pub use recording_config::{
    AudioProfile, ChannelType, RecordingConfig, RecordingConfigBuilder, StreamMode, StreamTypes,
    UidGroup, VideoStreamType, stream_types,
};
pub use recording_core as core;
pub use recording_core::{Secret, Violation, ViolationKind, Violations};
pub use recording_file_config::{AvFileType, RecordingFileConfig, RecordingFileConfigBuilder};
#[cfg(feature = "reqwest")]
pub use schedule::TokioSleep;
pub use schedule::{Schedule, Sleep};
pub use storage_config::{
    ExtensionParams, ExtensionParamsBuilder, Sse, StorageConfig, StorageConfigBuilder, Vendor,
    vendor,
};
pub use storage_region::{
    AlibabaRegion, BaiduRegion, HuaweiRegion, NoRegion, S3Region, TencentRegion,
};
pub use transcoding_config::{Fps, MixedVideoLayout, TranscodingConfig, TranscodingConfigBuilder};
pub use uid::{RecorderUid, UserUid};

// The examples of the README, compiled as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
