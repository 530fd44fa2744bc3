//! `MixLayoutParams`: how the users' pictures are laid out.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/36760>

use recording_core::{modal, modes};

use crate::watermark::WaterMark;

/// How the users' pictures are laid out.
#[modal(
    tag mix_layout_mode: MixLayoutMode(Floating, ScreenSharing, Grid, Custom),
    keys = PascalCase,
    see = "https://www.tencentcloud.com/document/product/647/36760"
)]
pub struct MixLayoutParams {
    /// In which way: `mix_layout_mode::Grid` and so on.
    mix_layout_mode: MixLayoutMode,
    /// A window for each user, up to 25.
    #[rule(nested, push = mix_layout, only(Custom), items(1..=25))]
    mix_layout_list: Vec<MixLayout>,
    /// The colour behind the pictures, such as `#FFA500`; by default black.
    #[rule(check(is_colour))]
    back_ground_color: Option<String>,
    /// Who is seen in the large window. If left out, that is whoever came first, or nobody where
    /// a screen is shared.
    #[rule(only(Floating, ScreenSharing))]
    max_resolution_user_id: Option<String>,
    /// Which of their streams; the camera, if left out.
    #[rule(only(Floating, ScreenSharing))]
    media_id: Option<ShownMedia>,
    /// An image behind the pictures.
    background_image_url: Option<String>,
    /// Whether an image stands where a user sends nothing.
    place_holder_mode: Option<PlaceHolderMode>,
    /// How that of the background is fitted in.
    background_image_render_mode: Option<RenderMode>,
    /// The image that stands where a user sends nothing.
    default_sub_background_image: Option<String>,
    /// What is written or drawn above all, up to 25 of them.
    #[rule(nested, push = water_mark, items(1..=25))]
    water_mark_list: Option<Vec<WaterMark>>,
    /// How pictures are fitted into their windows; a window of a custom layout says it itself.
    #[rule(only(Floating, ScreenSharing, Grid))]
    render_mode: Option<RenderMode>,
    /// On which side the large window is; left, if left out.
    #[rule(only(ScreenSharing))]
    max_resolution_user_align: Option<Side>,
    /// Whether users without a picture have no window.
    #[rule(only(Floating, ScreenSharing, Grid))]
    pure_audio_disable_layout: Option<bool>,
}

/// In which way the users' pictures are laid out.
#[modes]
pub enum MixLayoutMode {
    /// One fills the canvas, the others float above it.
    #[mode(wire = 1)]
    Floating,
    /// A large one beside columns of small ones.
    #[mode(wire = 2)]
    ScreenSharing,
    /// All of one size.
    #[mode(wire = 3)]
    Grid,
    /// As `MixLayoutList` says.
    #[mode(wire = 4)]
    Custom,
}

/// A window of a custom layout. The windows lie within the canvas.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct MixLayout {
    /// Pixels from the upper edge of the canvas, up to 1920.
    #[rule(range(0..=1920))]
    top: u32,
    /// Pixels from its left edge, up to 1920.
    #[rule(range(0..=1920))]
    left: u32,
    /// In pixels, up to 1920.
    #[rule(range(0..=1920))]
    width: u32,
    /// In pixels, up to 1920.
    #[rule(range(0..=1920))]
    height: u32,
    /// Who is seen in it; whoever comes next, if left out.
    user_id: Option<String>,
    /// How transparent it is: 0 is opaque.
    alpha: Option<u8>,
    /// How the picture is fitted in; cropped, if left out.
    render_mode: Option<RenderMode>,
    /// Which of the user's streams; the camera, if left out.
    media_id: Option<ShownMedia>,
    /// How many windows it lies above; 0 is the lowest.
    image_layer: Option<u32>,
    /// The image that is seen while the user sends nothing.
    sub_background_image: Option<String>,
}

impl MixLayout {
    /// Where the window ends; what is missing counts as 0, and is told elsewhere.
    pub(crate) fn right_and_bottom(&self) -> (u32, u32) {
        let sum = |start: Option<&u32>, size: Option<&u32>| {
            start
                .copied()
                .unwrap_or_default()
                .saturating_add(size.copied().unwrap_or_default())
        };
        (
            sum(self.left(), self.width()),
            sum(self.top(), self.height()),
        )
    }
}

/// Which of a user's streams is shown.
#[modes(values)]
pub enum ShownMedia {
    /// The camera.
    #[mode(wire = 0)]
    Main,
    /// The shared screen.
    #[mode(wire = 1)]
    Auxiliary,
}

/// How a picture is fitted into a window of another shape.
#[modes(values)]
pub enum RenderMode {
    /// Stretched.
    #[mode(wire = 0)]
    Stretch,
    /// Cropped.
    #[mode(wire = 1)]
    Crop,
    /// With blank bars.
    #[mode(wire = 2)]
    Blank,
    /// Cropped by at most a fifth, and stretched for the rest.
    #[mode(wire = 3)]
    SmartStretch,
}

/// Whether an image stands where a user sends nothing.
#[modes(values)]
pub enum PlaceHolderMode {
    /// No image; the default.
    #[mode(wire = 0)]
    Off,
    /// An image.
    #[mode(wire = 1)]
    On,
}

/// On which side the large window is.
#[modes(values)]
pub enum Side {
    /// Left; the default.
    #[mode(wire = 0)]
    Left,
    /// Right.
    #[mode(wire = 1)]
    Right,
}

fn is_colour(colour: &str) -> Result<(), &'static str> {
    let digits = colour.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(())
    } else {
        Err("is not a colour: use `#` and six hexadecimal digits, such as `#FFA500`")
    }
}
