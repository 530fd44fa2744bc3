//! `WaterMarkList`: what is written or drawn above a mixed recording.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/36760>

use recording_core::{modal, modes};

/// A watermark.
#[modal(
    tag water_mark_type: WaterMarkType(Image, Text, Timestamp) = Image,
    keys = PascalCase,
    see = "https://www.tencentcloud.com/document/product/647/36760"
)]
pub struct WaterMark {
    /// What it is; an image, if left out.
    water_mark_type: Option<WaterMarkType>,
    /// Which image.
    #[rule(nested, only(Image))]
    water_mark_image: WaterMarkImage,
    /// Which text.
    #[rule(nested, only(Text))]
    water_mark_char: WaterMarkChar,
    /// Where the time stands.
    #[rule(nested, only(Timestamp))]
    water_mark_timestamp: WaterMarkTimestamp,
}

/// What a watermark is.
#[modes]
pub enum WaterMarkType {
    /// An image.
    #[mode(wire = 0)]
    Image,
    /// A text.
    #[mode(wire = 1)]
    Text,
    /// The time.
    #[mode(wire = 2)]
    Timestamp,
}

/// An image above the pictures, within the canvas.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct WaterMarkImage {
    /// Where it is: a PNG or JPEG file of up to 5 MB.
    water_mark_url: String,
    /// Pixels from the upper edge of the canvas, up to 2560.
    #[rule(range(0..=2560))]
    top: u32,
    /// Pixels from its left edge, up to 2560.
    #[rule(range(0..=2560))]
    left: u32,
    /// In pixels, up to 2560.
    #[rule(range(0..=2560))]
    width: u32,
    /// In pixels, up to 2560.
    #[rule(range(0..=2560))]
    height: u32,
}

/// A text above the pictures.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct WaterMarkChar {
    /// Pixels from the upper edge of the canvas.
    top: u32,
    /// Pixels from its left edge.
    left: u32,
    /// In pixels.
    width: u32,
    /// In pixels.
    height: u32,
    /// What it says.
    chars: String,
    /// In pixels, by default 14.
    font_size: Option<u32>,
    /// By default white.
    font_color: Option<String>,
    /// By default none.
    back_ground_color: Option<String>,
}

/// The time above the pictures.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct WaterMarkTimestamp {
    /// Where it stands.
    pos: Position,
    /// Which time it is, in hours from UTC; by default 8.
    #[rule(range(-12..=14))]
    time_zone: Option<i8>,
}

/// Where the time stands.
#[modes(values)]
pub enum Position {
    /// In the upper left corner.
    #[mode(wire = 0)]
    TopLeft,
    /// In the upper right corner.
    #[mode(wire = 1)]
    TopRight,
    /// In the lower left corner.
    #[mode(wire = 2)]
    BottomLeft,
    /// In the lower right corner.
    #[mode(wire = 3)]
    BottomRight,
    /// At the upper edge.
    #[mode(wire = 4)]
    TopCentre,
    /// At the lower edge.
    #[mode(wire = 5)]
    BottomCentre,
    /// In the middle.
    #[mode(wire = 6)]
    Centre,
}
