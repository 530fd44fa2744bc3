//! `layoutConfig` and `backgroundConfig`: the windows of a custom layout, and images for users.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use recording_core::{Report, modal, modes};

use crate::fraction::Fraction;
use crate::uid::{UserUid, is_uid};

/// A window of the custom layout. Its place and size are fractions of the canvas, whose upper left
/// corner is 0, 0; six decimals count.
#[modal(keys = snake_case, see = "https://docs.agora.io/en/cloud-recording/rest-api/start")]
#[rule(unknown, id = "R008")]
#[rule(check(is_within_the_canvas), id = "R120")]
pub struct LayoutWindow {
    /// Whose window it is; whoever joins next, if left out.
    #[rule(value, check(const is_uid), id = "R121")]
    uid: Option<UserUid>,
    /// Where its left edge is: 0 to 1.
    #[rule(id = "R119")]
    #[rule(range(0..=1), value, id = "R119")]
    x_axis: Fraction,
    /// Where its upper edge is: 0 to 1.
    #[rule(id = "R119")]
    #[rule(range(0..=1), value, id = "R119")]
    y_axis: Fraction,
    /// Its width: 0 to 1, and `x_axis` + `width` at most 1.
    #[rule(id = "R119")]
    #[rule(range(0..=1), value, id = "R119")]
    width: Fraction,
    /// Its height: 0 to 1, and `y_axis` + `height` at most 1.
    #[rule(id = "R119")]
    #[rule(range(0..=1), value, id = "R119")]
    height: Fraction,
    /// How opaque it is, from 0, which cannot be seen, to 1, the default.
    #[rule(range(0..=1), value, id = "R122")]
    alpha: Option<Fraction>,
    /// How the picture is fitted in.
    #[rule(id = "R123")]
    render_mode: Option<RenderMode>,
}

/// The image that a user's window shows when there has been no video for 3.5 seconds.
#[modal(keys = snake_case, see = "https://docs.agora.io/en/cloud-recording/rest-api/start")]
#[rule(unknown, id = "R008")]
pub struct UserBackground {
    /// Whose window it is.
    #[rule(id = "R126")]
    #[rule(value, check(const is_uid), id = "R126")]
    uid: UserUid,
    /// The URL of a JPG or BMP of at most 6 MB.
    #[rule(id = "R126")]
    #[rule(value, prefix("https://", "http://"), id = "R125")]
    image_url: String,
    /// How the image is fitted in.
    #[rule(id = "R123")]
    render_mode: Option<RenderMode>,
}

/// How a picture is fitted into a window of another shape.
#[modes(values)]
pub enum RenderMode {
    /// It fills the window, and what stands out is cut off; the default.
    #[mode(wire = 0)]
    Crop,
    /// All of it is seen, and the rest of the window is background.
    #[mode(wire = 1)]
    Fit,
}

/// R120: a window ends within the canvas, but for what six decimals cannot say.
fn is_within_the_canvas(window: &LayoutWindow, report: &mut Report<'_>) {
    let sides = [
        ("x_axis", window.x_axis(), "width", window.width()),
        ("y_axis", window.y_axis(), "height", window.height()),
    ];
    for (from, start, size, length) in sides {
        let (Some(start), Some(length)) = (start, length) else {
            continue;
        };
        let end = start.value() + length.value();
        if end > 1.0 + 1e-6 {
            let message = format!("`{from}` + `{size}` is {end}: at most 1 is allowed");
            report.problem(size, message);
        }
    }
}
