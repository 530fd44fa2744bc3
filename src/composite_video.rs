//! The video of a composite recording: `transcodingConfig` of `start`, and the `clientRequest` of
//! `updateLayout`, which has the same layout keys without the profile.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>,
//! <https://docs.agora.io/en/cloud-recording/rest-api/update-layout>

use recording_core::{Report, modal, modes};

use crate::layout_window::{LayoutWindow, UserBackground};
use crate::uid::{UserUid, is_uid};

/// Where the description of a mixed video stands. It decides whether there is a profile.
#[modes]
pub enum Place {
    /// In `start`, as `recordingConfig.transcodingConfig`.
    TranscodingConfig,
    /// In `updateLayout`, as the whole `clientRequest`.
    UpdateLayout,
}

/// The profile and the layout of the mixed video, as `start` has them.
pub type TranscodingConfig = CompositeVideo<place::TranscodingConfig>;

/// The `clientRequest` of `updateLayout`: a new layout. It replaces the old one whole; what is left
/// out returns to its default.
// R207.
pub type UpdateLayoutClientRequest = CompositeVideo<place::UpdateLayout>;

/// How the users' pictures are laid out, each user in a window; also one without video has one.
#[modes]
pub enum MixedVideoLayout {
    /// The first user fills the canvas, the others float above in small windows, up to four rows
    /// of four; the default.
    #[mode(wire = 0)]
    Floating,
    /// Every window has the same size (best fit).
    #[mode(wire = 1)]
    Adaptive,
    /// One large window on the left, and one or two columns of small ones.
    #[mode(wire = 2)]
    Vertical,
    /// Windows as they are given.
    #[mode(wire = 3)]
    Custom,
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

/// The mixed video: its profile ([`TranscodingConfig`] alone; [`VideoProfile`](crate::VideoProfile)
/// has those that Agora suggests) and its layout. Without it, it is
/// 360 × 640 at 15 frames a second and 500 Kbps, in the floating layout.
///
/// # What is seen when a user stops publishing
///
/// When a user unpublishes or disables the video, native and web clients (Web SDK 4.x) alike, the
/// last frame stays for 3.5 seconds; then the background image of that user or of the canvas is
/// shown, or still the last frame where there is no image. When a user leaves the channel, the
/// window shows `backgroundColor`.
#[modal(
    P: Place(TranscodingConfig, UpdateLayout),
    tag mixed_video_layout: MixedVideoLayout(Floating, Adaptive, Vertical, Custom) = Floating,
    see = "https://docs.agora.io/en/cloud-recording/rest-api/start"
)]
#[rule(unknown, id = "R008")]
#[rule(check(fits_full_hd), id = "R110")]
#[rule(check(has_a_user_once), id = "R121")]
pub struct CompositeVideo {
    /// The width in pixels: 1 to 1920, and `width` × `height` at most 2073600.
    #[rule(only(TranscodingConfig), id = "R208")]
    #[rule(id = "R108")]
    #[rule(range(1..=1920), value, id = "R109")]
    width: u32,
    /// The height in pixels: 1 to 1920.
    #[rule(only(TranscodingConfig), id = "R208")]
    #[rule(id = "R108")]
    #[rule(range(1..=1920), value, id = "R109")]
    height: u32,
    /// Frames a second.
    #[rule(only(TranscodingConfig), id = "R208")]
    #[rule(id = "R108")]
    #[rule(value, id = "R111")]
    fps: Fps,
    /// The bitrate in Kbps: 1 to 6500.
    #[rule(only(TranscodingConfig), id = "R208")]
    #[rule(id = "R108")]
    #[rule(range(1..=6500), value, id = "R112")]
    bitrate: u32,
    /// How the users' pictures are laid out. Choose it before the fields that belong to a layout.
    #[rule(id = "R115")]
    mixed_video_layout: Option<MixedVideoLayout>,
    /// Who is in the large window of the vertical layout. While that user is not there, and if it
    /// is left out, the large window shows the background.
    #[rule(only(Vertical), id = "R113")]
    #[rule(value, check(const is_uid), id = "R114")]
    max_resolution_uid: Option<UserUid>,
    /// The colour of the canvas: `#` and six hexadecimal digits, by default `#000000`. A window
    /// shows it when its user leaves the channel.
    #[rule(value, check(const is_colour), id = "R124")]
    background_color: Option<String>,
    /// The image of the canvas: the URL of a JPG or BMP of at most 6 MB, cropped to fit. It lies
    /// above the colour, and is taken only if it can be downloaded.
    // R127: of all backgrounds the first of `image_url`, `defaultUserBackgroundImage`,
    // `backgroundImage` and `backgroundColor`.
    #[rule(value, prefix("https://", "http://"), id = "R125")]
    background_image: Option<String>,
    /// The image that a window shows when its user has sent no video for 3.5 seconds: a URL as of
    /// [`background_image`](Self::background_image), above which it lies.
    #[rule(value, prefix("https://", "http://"), id = "R125")]
    default_user_background_image: Option<String>,
    /// The windows of the custom layout: 1 to 17. Those that name no user are filled in the order
    /// in which users join.
    #[rule(nested, push = window, only(Custom), id = "R117")]
    #[rule(id = "R116")]
    #[rule(items(1..=17), id = "R118")]
    layout_config: Vec<LayoutWindow>,
    /// Images for single users, above that for all.
    #[rule(nested, push = user_background, value, id = "R126")]
    background_config: Option<Vec<UserBackground>>,
}

/// R110: at most 1920 × 1080 pixels in all.
fn fits_full_hd<P>(video: &CompositeVideo<P>, report: &mut Report<'_>) {
    let (Some(width), Some(height)) = (video.width(), video.height()) else {
        return;
    };
    let pixels = u64::from(*width) * u64::from(*height);
    if pixels > 1920 * 1080 {
        let message =
            format!("`width` × `height` is {pixels}: at most 2073600 (1920 × 1080) is allowed");
        report.problem("width", message);
    }
}

/// R121: a user has one window.
fn has_a_user_once<P>(video: &CompositeVideo<P>, report: &mut Report<'_>) {
    let windows = video.layout_config().map_or(&[][..], Vec::as_slice);
    for (index, window) in windows.iter().enumerate() {
        let named = window.uid();
        let is_doubled = windows[..index].iter().any(|before| before.uid() == named);
        if named.is_some() && is_doubled {
            let place = ["layoutConfig", &index.to_string(), "uid"];
            report.problem_in(&place, "`uid` has a window already: keep one of the two");
        }
    }
}

/// R124.
const fn is_colour(colour: &str) -> Result<(), &'static str> {
    let text = colour.as_bytes();
    let mut is_colour = text.len() == 7 && text[0] == b'#';
    let mut place = 1;
    while place < text.len() {
        is_colour &= text[place].is_ascii_hexdigit();
        place += 1;
    }
    if is_colour {
        Ok(())
    } else {
        Err("is not a colour: use `#` and six hexadecimal digits, such as `#FF0000`")
    }
}
