//! Records all users of a channel mixed, and changes how their pictures are laid out meanwhile.
//!
//! `cargo run --example layout` records with an emulator that it starts itself. With
//! `AGORA_APP_ID`, `AGORA_CUSTOMER_ID`, `AGORA_CUSTOMER_SECRET` and the `AGORA_STORAGE_…`
//! variables set, it records with the real service.

pub(crate) mod support;

use std::error::Error;

use recording::mode::Mix;
use recording::session::Ended;
use recording::start::StartClientRequest;
use recording::{
    ChannelType, Fps, RenderMode, TokioSleep, UpdateLayoutClientRequest, Violations,
    mixed_video_layout,
};

use support::{Failure, Setting};

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let setting = Setting::from_environment().await?;
    Ok(record(&setting).await?)
}

/// What to record, and where to: at first, all users in windows of one size.
pub(crate) fn configuration(setting: &Setting) -> Result<StartClientRequest<Mix>, Violations> {
    let storage = setting.storage.clone();

    StartClientRequest::<Mix>::builder()
        .recording_config(|c| {
            c.channel_type(ChannelType::Communication)
                .max_idle_time(30)
                .transcoding_config(|t| {
                    t.width(1280)
                        .height(720)
                        .fps(Fps::Fps15)
                        .bitrate(1130)
                        .mixed_video_layout(mixed_video_layout::Adaptive)
                })
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

/// This user large on the left, and all others small beside.
pub(crate) fn speaker(uid: u32) -> Result<UpdateLayoutClientRequest, Violations> {
    UpdateLayoutClientRequest::builder()
        .mixed_video_layout(mixed_video_layout::Vertical)
        .max_resolution_uid(uid)
        .background_color("#0000FF")
        .build()
}

/// One user above the other.
pub(crate) fn two_rows(upper: u32, lower: u32) -> Result<UpdateLayoutClientRequest, Violations> {
    UpdateLayoutClientRequest::builder()
        .mixed_video_layout(mixed_video_layout::Custom)
        .window(|w| {
            w.uid(upper)
                .x_axis(0.0)
                .y_axis(0.0)
                .width(1.0)
                .height(0.5)
                .render_mode(RenderMode::Fit)
        })
        .window(|w| {
            w.uid(lower)
                .x_axis(0.0)
                .y_axis(0.5)
                .width(1.0)
                .height(0.5)
                .render_mode(RenderMode::Fit)
        })
        .build()
}

/// Records for a moment, and prints each step and the files.
pub(crate) async fn record(setting: &Setting) -> Result<(), Box<dyn Error>> {
    let session = setting
        .client
        .session::<Mix>("httpClient463224", 527_841)?
        .admission(setting.admission.clone());

    let acquired = session.acquire(configuration(setting)?).await?;
    println!(
        "acquire   resource {:.16}…",
        acquired.resource_id().as_str()
    );

    let mut recording = acquired.start().await?;
    println!("start     sid {}", recording.sid());

    let running = recording
        .wait_until_running(setting.schedule, &TokioSleep)
        .await?;
    println!("running   {:?}", running.status());

    recording.update_layout(speaker(123)?).await?;
    println!("layout    123 is large, all others are small");

    recording.update_layout(two_rows(123, 456)?).await?;
    println!("layout    123 is above, 456 below");

    let prefix = recording.file_name_prefix().to_vec();
    match recording.stop().await? {
        Ended::Stopped(stopped) => support::print_files(&stopped, &prefix),
        ended => println!("stop      {ended:?}"),
    }
    Ok(())
}
