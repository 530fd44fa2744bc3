//! Records each user of a channel into files of their own (individual recording).
//!
//! `cargo run --example individual` records with an emulator that it starts itself. With
//! `AGORA_APP_ID`, `AGORA_CUSTOMER_ID`, `AGORA_CUSTOMER_SECRET` and the `AGORA_STORAGE_…`
//! variables set, it records with the real service.

pub(crate) mod support;

use std::error::Error;

use recording::mode::Individual;
use recording::session::Ended;
use recording::start::StartClientRequest;
use recording::stream_types::Both;
use recording::{ChannelType, StreamMode, TokioSleep, UidGroup, VideoStreamType, Violations};

use support::{Failure, Setting};

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let setting = Setting::from_environment().await?;
    Ok(record(&setting).await?)
}

/// What to record, and where to.
pub(crate) fn configuration(
    setting: &Setting,
) -> Result<StartClientRequest<Individual>, Violations> {
    let storage = setting.storage.clone();

    StartClientRequest::<Individual>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::Communication)
                .stream_types(Both)
                .video_stream_type(VideoStreamType::High)
                .max_idle_time(30)
                .stream_mode(StreamMode::Standard)
                .subscribe_audio_uids([123, 456])
                .subscribe_video_uids([123, 456])
                .subscribe_uid_group(UidGroup::UpTo2)
        })
        .storage_config(|s| {
            s.vendor_dyn(storage.vendor)
                .region(storage.region)
                .bucket(storage.bucket)
                .access_key(storage.access_key)
                .secret_key(storage.secret_key)
                .file_name_prefix(["directory1", "directory2"])
        })
        .build()
}

/// Records for a moment, and prints each step and the files.
pub(crate) async fn record(setting: &Setting) -> Result<(), Box<dyn Error>> {
    let session = setting
        .client
        .session::<Individual>("httpClient463224", 527_841)?
        .admission(setting.admission.clone())
        .with_resource_expired_hour(24);

    let acquired = session.acquire(configuration(setting)?).await?;
    println!(
        "acquire   resource {:.16}…",
        acquired.resource_id().as_str()
    );

    let recording = acquired.start().await?;
    println!("start     sid {}", recording.sid());

    let running = recording
        .wait_until_running(setting.schedule, &TokioSleep)
        .await?;
    println!("running   {:?}", running.status());

    let queried = recording.query().await?;
    println!("query     {}", support::file_count(queried.files()));

    let prefix = recording.file_name_prefix().to_vec();
    match recording.stop().await? {
        Ended::Stopped(stopped) => support::print_files(&stopped, &prefix),
        ended => println!("stop      {ended:?}"),
    }
    Ok(())
}
