//! `extensionServiceConfig`: the services that record a web page, and push it.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/develop/webpage-mode>

use recording_core::{Report, Secret, modal, modes};

use crate::recording_config::AudioProfile;

/// What a service does with the page.
#[modes]
pub enum ServiceName {
    /// Records it.
    #[mode(wire = "web_recorder_service")]
    WebRecorder,
    /// Pushes it to a CDN by RTMP.
    #[mode(wire = "rtmp_publish_service")]
    RtmpPublish,
}

/// What happens to the other services when one fails.
#[modes(values)]
pub enum ErrorHandlePolicy {
    /// All of them end. So it is where the recording fails.
    #[mode(wire = "error_abort")]
    Abort,
    /// They go on. So it is where the push fails.
    #[mode(wire = "error_ignore")]
    Ignore,
}

/// The services that record a web page, and push it.
///
/// A failure of the recording or of the upload ends the push; a failure of the push does not end
/// the recording.
// R183.
#[modal(see = "https://docs.agora.io/en/cloud-recording/develop/webpage-mode")]
#[rule(unknown, id = "R008")]
pub struct ExtensionServiceConfig {
    /// What happens when a service fails: [`ErrorHandlePolicy::Abort`], the default.
    #[rule(value, check(const is_abort), id = "R161")]
    error_handle_policy: Option<ErrorHandlePolicy>,
    /// The version, `v1`. The pages of 2021 to 2023 have it.
    #[rule(one_of("v1"))]
    api_version: Option<String>,
    /// One service that records the page, and none or one that pushes it.
    #[rule(id = "R162")]
    #[rule(nested, push = extension_service, value, id = "R162")]
    #[rule(check(one_records_and_one_may_push), id = "R164")]
    extension_services: Vec<ExtensionService>,
}

/// A service that does something with the page.
#[modal(
    tag service_name: ServiceName(WebRecorder, RtmpPublish),
    see = "https://docs.agora.io/en/cloud-recording/develop/webpage-mode"
)]
#[rule(unknown, id = "R008")]
pub struct ExtensionService {
    /// What the service does.
    #[rule(id = "R162")]
    #[rule(value, id = "R163")]
    service_name: ServiceName,
    /// What happens when it fails: [`ErrorHandlePolicy::Abort`] where it records, and
    /// [`ErrorHandlePolicy::Ignore`] where it pushes; these are the defaults.
    #[rule(value, check(const is_abort, when(WebRecorder)), id = "R165")]
    #[rule(check(const is_ignore, when(RtmpPublish)), id = "R166")]
    error_handle_policy: Option<ErrorHandlePolicy>,
    /// Its settings.
    #[rule(nested(service_name))]
    #[rule(id = "R162")]
    service_param: ServiceParam,
}

/// The settings of a service.
#[modal(
    in service_name: ServiceName(WebRecorder, RtmpPublish),
    see = "https://docs.agora.io/en/cloud-recording/develop/webpage-mode"
)]
#[rule(unknown, id = "R008")]
#[rule(check(fits_full_hd), id = "R171")]
pub struct ServiceParam {
    /// The page, which anybody's Chrome can open: an error page ends the recording, a redirect to
    /// another domain is not followed, and nobody is there to log in. It must do without WebGL and
    /// without video above 1920 × 1080.
    // R168, R180.
    #[rule(only(WebRecorder), id = "R167")]
    #[rule(id = "R167")]
    url: String,
    /// The profile of the audio.
    #[rule(only(WebRecorder), id = "R167")]
    #[rule(id = "R167")]
    #[rule(value, id = "R169")]
    audio_profile: AudioProfile,
    /// The width in pixels: 240 to 1920, and `videoWidth` × `videoHeight` at most 2073600.
    #[rule(only(WebRecorder), id = "R167")]
    #[rule(id = "R167")]
    #[rule(range(240..=1920), value, id = "R170")]
    video_width: u32,
    /// The height in pixels: 240 to 1920.
    #[rule(only(WebRecorder), id = "R167")]
    #[rule(id = "R167")]
    #[rule(range(240..=1920), value, id = "R170")]
    video_height: u32,
    /// After how many hours the recording ends by itself: 1 to 720. It should not be more than
    /// `resourceExpiredHour` of `acquire`, or the recording cannot be stopped at the end.
    // R173.
    #[rule(only(WebRecorder), id = "R167")]
    #[rule(id = "R167")]
    #[rule(range(1..=720), value, id = "R172")]
    max_recording_hour: u32,
    /// The bitrate of the video in Kbps; by default 2000 from 1280 × 720 on, and 1500 below. The
    /// pages of 2023 have 50 to 8000.
    #[rule(only(WebRecorder), range(1..), value, id = "R174")]
    video_bitrate: Option<u32>,
    /// Frames a second: 5 to 60, by default 15.
    #[rule(only(WebRecorder), range(5..=60), value, id = "R175")]
    video_fps: Option<u32>,
    /// Whether the page is shown as on a phone; by default not.
    #[rule(only(WebRecorder), value, id = "R176")]
    mobile: Option<bool>,
    /// After how many minutes a new MP4 file begins: 30 to 240, by default 120.
    #[rule(only(WebRecorder), range(30..=240), value, id = "R177")]
    max_video_duration: Option<u32>,
    /// Whether the page is only opened, and recorded from an `update` with `onhold` `false` on; by
    /// default not.
    #[rule(only(WebRecorder), value, id = "R178")]
    onhold: Option<bool>,
    /// Within how many seconds the page has to call `window.navigator.notifyReady()`: 0 to 60, by
    /// default 0, which is not to wait. A page that does not is loaded again, once.
    #[rule(only(WebRecorder), range(..=60), value, id = "R179")]
    ready_timeout: Option<u32>,
    /// Where the page is pushed to: one output.
    #[rule(only(RtmpPublish), id = "R181")]
    #[rule(id = "R181")]
    #[rule(nested, push = output, items(1..=1), value, id = "R181")]
    outputs: Vec<RtmpOutput>,
}

/// Where a page is pushed to.
#[modal(see = "https://docs.agora.io/en/cloud-recording/develop/webpage-mode")]
#[rule(unknown, id = "R008")]
pub struct RtmpOutput {
    /// A URL that begins with `rtmp://` or `rtmps://`. Who knows it can push there: it is treated
    /// as a secret.
    #[rule(id = "R182")]
    #[rule(value, prefix("rtmp://", "rtmps://"), id = "R182")]
    rtmp_url: Secret,
}

/// R164: exactly one service records, and at most one pushes.
fn one_records_and_one_may_push(services: &[ExtensionService]) -> Result<(), &'static str> {
    // What has no name is told elsewhere; it may be either.
    let are_named = services
        .iter()
        .all(|service| service.service_name().is_some());
    if !are_named {
        return Ok(());
    }
    let count = |name| {
        let services = services.iter();
        services
            .filter(|service| service.service_name() == Some(&name))
            .count()
    };
    match (
        count(ServiceName::WebRecorder),
        count(ServiceName::RtmpPublish),
    ) {
        (1, 0 | 1) => Ok(()),
        (1, _) => Err("has more than one `rtmp_publish_service`: keep one"),
        (0, _) => Err("has no `web_recorder_service`: add one"),
        _ => Err("has more than one `web_recorder_service`: keep one"),
    }
}

/// R161, R165.
const fn is_abort(policy: &str) -> Result<(), &'static str> {
    match policy.as_bytes() {
        b"error_ignore" => Err("is `error_ignore`: use `error_abort`, or leave it out"),
        _ => Ok(()),
    }
}

/// R166.
const fn is_ignore(policy: &str) -> Result<(), &'static str> {
    match policy.as_bytes() {
        b"error_abort" => Err("is `error_abort`: use `error_ignore`, or leave it out"),
        _ => Ok(()),
    }
}

/// R171: at most 1920 × 1080 pixels in all.
fn fits_full_hd(page: &ServiceParam, report: &mut Report<'_>) {
    let (Some(width), Some(height)) = (page.video_width(), page.video_height()) else {
        return;
    };
    let pixels = u64::from(*width) * u64::from(*height);
    if pixels > 1920 * 1080 {
        let message = format!(
            "`videoWidth` × `videoHeight` is {pixels}: at most 2073600 (1920 × 1080) is allowed"
        );
        report.problem("videoWidth", message);
    }
}
