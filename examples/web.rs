//! Records a web page, pauses and resumes it, and pushes it to a CDN.
//!
//! `cargo run --example web` records with an emulator that it starts itself. With `AGORA_APP_ID`,
//! `AGORA_CUSTOMER_ID`, `AGORA_CUSTOMER_SECRET` and the `AGORA_STORAGE_…` variables set, it records
//! with the real service: the page of `AGORA_PAGE_URL`, pushed to `AGORA_RTMP_URL`.

pub(crate) mod support;

use std::error::Error;

use recording::answer::{Queried, WebState};
use recording::mode::Web;
use recording::session::Ended;
use recording::start::StartClientRequest;
use recording::{AudioProfile, AvFileType, TokioSleep, Violations, service_name};

use support::{Failure, Setting};

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let setting = Setting::from_environment().await?;
    Ok(record(&setting).await?)
}

/// What to record, and where to. The page is opened by `start`, and recorded when it is resumed.
pub(crate) fn configuration(setting: &Setting) -> Result<StartClientRequest<Web>, Violations> {
    let storage = setting.storage.clone();

    StartClientRequest::<Web>::builder()
        .extension_service_config(|services| {
            services
                .extension_service(|recorder| {
                    recorder
                        .service_name(service_name::WebRecorder)
                        .service_param(|p| {
                            p.url(setting.page_url.as_str())
                                .audio_profile(AudioProfile::Mono48)
                                .video_width(1280)
                                .video_height(720)
                                .max_recording_hour(1)
                                .onhold(true)
                        })
                })
                .extension_service(|publisher| {
                    publisher
                        .service_name(service_name::RtmpPublish)
                        .service_param(|p| p.output(|o| o.rtmp_url(setting.rtmp_url.clone())))
                })
        })
        .recording_file_config(|files| files.av_file_type(AvFileType::HlsAndMp4))
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
    let session = setting.client.session::<Web>("page", 527_841)?;

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
    println!("running   {:?}, {}", running.status(), state(&running));

    recording.resume().await?;
    println!("resume    {}", state(&recording.query().await?));

    recording.pause().await?;
    println!("pause     {}", state(&recording.query().await?));

    let prefix = recording.file_name_prefix().to_vec();
    match recording.stop().await? {
        Ended::Stopped(stopped) => support::print_files(&stopped, &prefix),
        ended => println!("stop      {ended:?}"),
    }
    Ok(())
}

/// What the recorder and the publisher are doing.
fn state(queried: &Queried<WebState>) -> String {
    let services = &queried.server_response;
    let on_hold = services.web_recorder().and_then(|recorder| recorder.onhold);
    let recorder = match on_hold {
        Some(true) => "on hold",
        Some(false) => "recording",
        None => "no recorder",
    };
    let outputs = services.rtmp_publish().map(|publisher| &publisher.outputs);
    let pushed = outputs.and_then(|outputs| outputs.first()?.status.as_ref());
    match pushed {
        Some(status) => format!("{recorder}, push {status:?}"),
        None => recorder.to_owned(),
    }
}
