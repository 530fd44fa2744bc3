//! What the tests that talk to an emulator share.
//!
//! A test includes this by `mod support;`.
#![allow(dead_code, reason = "each test uses what it needs")]

use std::time::Duration;

use recording::ids::AppId;
use recording::mode::{Individual, Mix, Screenshots, Web};
use recording::start::StartClientRequest;
use recording::vendor::AlibabaOss;
use recording::{
    AlibabaRegion, AudioProfile, AvFileType, ChannelType, Client, PictureType, Schedule,
    StreamMode, UidGroup, service_name,
};
use recording_emulator::{Emulator, Operation};
use serde_json::Value;

/// Queries at once and often, as long as the busiest machine may need.
pub(crate) const QUICK: Schedule = Schedule {
    first: Duration::from_millis(1),
    step: Duration::from_millis(1),
    longest: Duration::from_millis(2),
    deadline: Duration::from_secs(60),
};

/// Gives up soon.
pub(crate) const IMPATIENT: Schedule = Schedule {
    deadline: Duration::from_millis(400),
    ..QUICK
};

/// An emulator whose clock only the test moves.
pub(crate) async fn emulator() -> Emulator {
    Emulator::builder().time_scale(0.0).start().await.unwrap()
}

/// A client of the emulator.
pub(crate) fn client(emulator: &Emulator) -> Client {
    let app_id = AppId::new(emulator.app_id()).unwrap();
    let client = Client::new(app_id, emulator.customer_id(), emulator.customer_secret()).unwrap();
    client.with_base_url(emulator.base_url().parse().unwrap())
}

/// The bodies that the emulator was sent for one operation.
pub(crate) fn bodies(emulator: &Emulator, operation: Operation) -> Vec<Value> {
    let requests = emulator.requests().into_iter();
    let requests = requests.filter(|request| request.operation == Some(operation));
    requests.filter_map(|request| request.body).collect()
}

/// The operations that the emulator was asked for.
pub(crate) fn operations(emulator: &Emulator) -> Vec<Operation> {
    let requests = emulator.requests().into_iter();
    requests.filter_map(|request| request.operation).collect()
}

/// Enough to record each user.
pub(crate) fn individual() -> StartClientRequest<Individual> {
    StartClientRequest::<Individual>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::LiveBroadcasting)
                .stream_mode(StreamMode::Standard)
                .subscribe_uid_group(UidGroup::UpTo7)
        })
        .storage_config(|s| {
            s.vendor(AlibabaOss)
                .region(AlibabaRegion::CnHangzhou)
                .bucket("bucket")
                .access_key("access key")
                .secret_key("secret key")
                .file_name_prefix(["directory1", "directory2"])
        })
        .build()
        .unwrap()
}

/// Enough to record all users mixed.
pub(crate) fn mix() -> StartClientRequest<Mix> {
    StartClientRequest::<Mix>::builder()
        .recording_config(|c| c.channel_type(ChannelType::LiveBroadcasting))
        .storage_config(|s| {
            s.vendor(AlibabaOss)
                .region(AlibabaRegion::CnHangzhou)
                .bucket("bucket")
                .access_key("access key")
                .secret_key("secret key")
                .file_name_prefix(["directory1", "directory2"])
        })
        .build()
        .unwrap()
}

/// Enough to take screenshots of each user.
pub(crate) fn screenshots() -> StartClientRequest<Screenshots> {
    StartClientRequest::<Screenshots>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::LiveBroadcasting)
                .subscribe_uid_group(UidGroup::UpTo7)
        })
        .snapshot_config(|s| s.file_type([PictureType::Jpg]))
        .storage_config(|s| {
            s.vendor(AlibabaOss)
                .region(AlibabaRegion::CnHangzhou)
                .bucket("bucket")
                .access_key("access key")
                .secret_key("secret key")
        })
        .build()
        .unwrap()
}

/// Enough to record a page, and to push it to this address.
pub(crate) fn web(push_to: Option<&str>) -> StartClientRequest<Web> {
    StartClientRequest::<Web>::builder()
        .extension_service_config(|e| {
            let e = e.extension_service(|s| {
                s.service_name(service_name::WebRecorder)
                    .service_param(|p| {
                        p.url("https://example.com")
                            .audio_profile(AudioProfile::Mono48)
                            .video_width(1280)
                            .video_height(720)
                            .max_recording_hour(3)
                    })
            });
            match push_to {
                Some(url) => e.extension_service(|s| {
                    s.service_name(service_name::RtmpPublish)
                        .service_param(|p| p.output(|output| output.rtmp_url(url)))
                }),
                None => e,
            }
        })
        .recording_file_config(|f| f.av_file_type(AvFileType::HlsAndMp4))
        .storage_config(|s| {
            s.vendor(AlibabaOss)
                .region(AlibabaRegion::CnHangzhou)
                .bucket("bucket")
                .access_key("access key")
                .secret_key("secret key")
                .file_name_prefix(["directory1"])
        })
        .build()
        .unwrap()
}
