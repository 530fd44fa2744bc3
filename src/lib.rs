//! The Agora Cloud Recording REST API, typed: a request that the service would refuse does not
//! compile.

mod client;
mod composite_video;
mod extension_service_config;
mod fraction;
mod layout_window;
mod modes;
mod recording_config;
mod recording_file_config;
mod schedule;
mod snapshot_config;
mod storage_config;
mod storage_region;
mod uid;
mod video_profile;

pub mod acquire;
pub mod body;
pub mod ncs_ip;
pub mod query;
pub mod start;
pub mod stop;
pub mod update;
pub mod update_layout;

pub mod answer;
pub mod error;
pub mod ids;
pub mod recorded_files;
pub mod session;

pub use client::{Answers, CallError, Client};
pub use composite_video::{
    CompositeVideo, CompositeVideoBuilder, Fps, MixedVideoLayout, Place, TranscodingConfig,
    UpdateLayoutClientRequest, mixed_video_layout, place,
};
pub use extension_service_config::{
    ErrorHandlePolicy, ExtensionService, ExtensionServiceBuilder, ExtensionServiceConfig,
    ExtensionServiceConfigBuilder, RtmpOutput, RtmpOutputBuilder, ServiceName, ServiceParam,
    ServiceParamBuilder, service_name,
};
pub use fraction::Fraction;
pub use layout_window::{
    LayoutWindow, LayoutWindowBuilder, RenderMode, UserBackground, UserBackgroundBuilder,
};
pub use modes::{AnswerMode, Mode, RecordingMode, mode};
pub use recording_config::{
    AudioProfile, ChannelType, DecryptionMode, RecordingConfig, RecordingConfigBuilder, StreamMode,
    StreamTypes, UidGroup, VideoStreamType, decryption_mode, stream_types,
};
pub use recording_core as core;
pub use recording_core::request;
pub use recording_core::{Secret, Violation, ViolationKind, Violations};
pub use recording_file_config::{
    AvFileType, FileType, RecordingFileConfig, RecordingFileConfigBuilder,
};
#[cfg(feature = "reqwest")]
pub use schedule::TokioSleep;
pub use schedule::{Schedule, Sleep};
pub use snapshot_config::{PictureType, SnapshotConfig, SnapshotConfigBuilder};
pub use storage_config::{
    ExtensionParams, ExtensionParamsBuilder, Sse, StorageConfig, StorageConfigBuilder, Vendor,
    vendor,
};
pub use storage_region::{
    AlibabaRegion, BaiduRegion, HuaweiRegion, NoRegion, S3Region, TencentRegion,
};
pub use uid::{RecorderUid, UserUid};
pub use video_profile::VideoProfile;

// The examples of the README, compiled as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
