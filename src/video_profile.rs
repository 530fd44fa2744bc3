//! The video profiles that Agora suggests for composite recordings.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/develop/recording-video-profile>

use crate::composite_video::Fps;

/// A size, a frame rate and a bitrate that go together.
///
/// Each size has two bitrates: that of a live broadcast is twice that of a communication. For
/// another frame rate than 15, a bitrate is half of it at 5 frames a second and one and a half times
/// at 30.
///
/// ```
/// use recording::{TranscodingConfig, VideoProfile};
///
/// let profile = VideoProfile::HD_15.live();
/// let video = TranscodingConfig::builder()
///     .width(profile.width)
///     .height(profile.height)
///     .fps(profile.fps)
///     .bitrate(profile.bitrate)
///     .build()?;
/// assert_eq!(video.bitrate(), Some(&2260));
/// # Ok::<(), recording::Violations>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VideoProfile {
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// Frames a second.
    pub fps: Fps,
    /// The bitrate in Kbps; as a constant here, that of a communication.
    pub bitrate: u32,
}

impl VideoProfile {
    /// 640 × 360 at 15 frames a second: 400 Kbps, live 800.
    pub const P360_15: Self = Self::new(640, 360, Fps::Fps15, 400);
    /// 640 × 480 at 15 frames a second: 500 Kbps, live 1000.
    pub const P480_15: Self = Self::new(640, 480, Fps::Fps15, 500);
    /// 848 × 480 at 15 frames a second: 610 Kbps, live 1220.
    pub const P480_WIDE_15: Self = Self::new(848, 480, Fps::Fps15, 610);
    /// 960 × 720 at 15 frames a second: 910 Kbps, live 1820.
    pub const P720_15: Self = Self::new(960, 720, Fps::Fps15, 910);
    /// 1280 × 720 at 15 frames a second: 1130 Kbps, live 2260.
    pub const HD_15: Self = Self::new(1280, 720, Fps::Fps15, 1130);
    /// 1280 × 720 at 30 frames a second: 1710 Kbps, live 3420.
    pub const HD_30: Self = Self::new(1280, 720, Fps::Fps30, 1710);
    /// 1920 × 1080 at 15 frames a second: 2080 Kbps, live 4160.
    pub const FULL_HD_15: Self = Self::new(1920, 1080, Fps::Fps15, 2080);
    /// 1920 × 1080 at 30 frames a second: 3150 Kbps, live 6300.
    pub const FULL_HD_30: Self = Self::new(1920, 1080, Fps::Fps30, 3150);
    /// 1920 × 1080 at 60 frames a second: 4780 Kbps, live 6500, the most that is allowed.
    pub const FULL_HD_60: Self = Self::new(1920, 1080, Fps::Fps60, 4780);

    /// All that Agora suggests.
    pub const ALL: [Self; 9] = [
        Self::P360_15,
        Self::P480_15,
        Self::P480_WIDE_15,
        Self::P720_15,
        Self::HD_15,
        Self::HD_30,
        Self::FULL_HD_15,
        Self::FULL_HD_30,
        Self::FULL_HD_60,
    ];

    const fn new(width: u32, height: u32, fps: Fps, bitrate: u32) -> Self {
        Self {
            width,
            height,
            fps,
            bitrate,
        }
    }

    /// The same picture for a live broadcast: twice the bitrate, as far as that is allowed.
    #[must_use]
    pub const fn live(self) -> Self {
        let twice = self.bitrate * 2;
        Self {
            bitrate: if twice > 6500 { 6500 } else { twice },
            ..self
        }
    }
}
