//! `transcodingConfig`: the profile and the layout of the video of a composite recording.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use recording_core::{Report, modal, modes};

/// How the users' pictures are laid out.
#[modes(values)]
pub enum MixedVideoLayout {
    /// The first user fills the canvas, the others float above in small windows; the default.
    #[mode(wire = 0)]
    Floating,
    /// Every window has the same size (best fit).
    #[mode(wire = 1)]
    Adaptive,
    /// One large window, and a column of small ones.
    #[mode(wire = 2)]
    Vertical,
}

/// Frames a second. The service takes any other number as 15.
// R111.
#[modes(values)]
pub enum Fps {
    /// 1.
    #[mode(wire = 1)]
    Fps1,
    /// 7.
    #[mode(wire = 7)]
    Fps7,
    /// 10.
    #[mode(wire = 10)]
    Fps10,
    /// 15, the default.
    #[mode(wire = 15)]
    Fps15,
    /// 24.
    #[mode(wire = 24)]
    Fps24,
    /// 30.
    #[mode(wire = 30)]
    Fps30,
    /// 60.
    #[mode(wire = 60)]
    Fps60,
}

/// The profile and the layout of the mixed video. Without it, it is 360 × 640 at 15 frames a
/// second and 500 Kbps, in the floating layout.
///
/// # What is seen when a user stops publishing
///
/// When a user unpublishes or disables the video, native and web clients (Web SDK 4.x) alike, the
/// last frame stays for 3.5 seconds; then the background image of the canvas or of that user is
/// shown, or still the last frame where there is no image. When a user leaves the channel, the
/// window shows `backgroundColor`.
#[modal(see = "https://docs.agora.io/en/cloud-recording/rest-api/start")]
#[rule(check(fits_full_hd), id = "R110")]
pub struct TranscodingConfig {
    /// The width in pixels: 1 to 1920, and `width` × `height` at most 2073600.
    #[rule(id = "R108")]
    #[rule(range(1..=1920), id = "R109")]
    width: u32,
    /// The height in pixels: 1 to 1920.
    #[rule(id = "R108")]
    #[rule(range(1..=1920), id = "R109")]
    height: u32,
    /// Frames a second.
    #[rule(id = "R108")]
    #[rule(value, id = "R111")]
    fps: Fps,
    /// The bitrate in Kbps: 1 to 6500.
    #[rule(id = "R108")]
    #[rule(range(1..=6500), id = "R112")]
    bitrate: u32,
    /// How the users' pictures are laid out.
    #[rule(id = "R115")]
    mixed_video_layout: Option<MixedVideoLayout>,
    /// The colour of the canvas: `#` and six hexadecimal digits, by default `#000000`. A window
    /// shows it when its user leaves the channel.
    #[rule(check(is_colour), id = "R124")]
    background_color: Option<String>,
}

/// R110: at most 1920 × 1080 pixels in all.
fn fits_full_hd(config: &TranscodingConfig, report: &mut Report<'_>) {
    let (Some(width), Some(height)) = (config.width(), config.height()) else {
        return;
    };
    let pixels = u64::from(*width) * u64::from(*height);
    if pixels > 1920 * 1080 {
        let message =
            format!("`width` × `height` is {pixels}: at most 2073600 (1920 × 1080) is allowed");
        report.problem("width", message);
    }
}

/// R124.
fn is_colour(colour: &str) -> Result<(), &'static str> {
    let digits = colour.strip_prefix('#').unwrap_or_default();
    let is_colour = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_colour {
        Ok(())
    } else {
        Err("is not a colour: use `#` and six hexadecimal digits, such as `#FF0000`")
    }
}
