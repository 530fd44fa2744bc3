//! `MixTranscodeParams`: how the mixed stream is encoded.
//!
//! Reference: <https://www.tencentcloud.com/document/product/647/36760>

use recording_core::{Report, modal, modes};

/// How the mixed stream is encoded. What is left out has its defaults.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct MixTranscodeParams {
    /// The picture.
    #[rule(nested)]
    video_params: Option<VideoParams>,
    /// The sound.
    #[rule(nested)]
    audio_params: Option<AudioParams>,
}

/// How the picture is encoded: all of it, or nothing.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
#[rule(check(fits_full_hd))]
pub struct VideoParams {
    /// In pixels, up to 1920; by default 360.
    #[rule(range(1..=1920))]
    width: u32,
    /// In pixels, up to 1920; by default 640.
    #[rule(range(1..=1920))]
    height: u32,
    /// Frames a second, 1 to 60; by default 15.
    #[rule(range(1..=60))]
    fps: u8,
    /// Bits a second, 64000 to 8192000; by default 550000.
    #[rule(range(64_000..=8_192_000))]
    bit_rate: u32,
    /// Seconds from one key frame to the next; by default 10.
    #[rule(range(1..))]
    gop: u32,
}

/// How the sound is encoded: all of it, or nothing.
#[modal(keys = PascalCase, see = "https://www.tencentcloud.com/document/product/647/36760")]
pub struct AudioParams {
    /// By default 48 kHz.
    sample_rate: SampleRate,
    /// By default two.
    channel: Channel,
    /// Bits a second, 32000 to 128000; by default 64000.
    #[rule(range(32_000..=128_000))]
    bit_rate: u32,
}

/// How often a second the sound is sampled.
#[modes(values)]
pub enum SampleRate {
    /// 48 kHz.
    #[mode(wire = 1)]
    Khz48,
    /// 44.1 kHz.
    #[mode(wire = 2)]
    Khz44,
    /// 16 kHz.
    #[mode(wire = 3)]
    Khz16,
}

/// How many channels the sound has.
#[modes(values)]
pub enum Channel {
    /// One.
    #[mode(wire = 1)]
    Mono,
    /// Two.
    #[mode(wire = 2)]
    Stereo,
}

fn fits_full_hd(video: &VideoParams, report: &mut Report<'_>) {
    let (Some(width), Some(height)) = (video.width(), video.height()) else {
        return;
    };
    if u64::from(*width) * u64::from(*height) > 1920 * 1080 {
        let message = format!("{width} by {height} is more than 1920 by 1080: make it smaller");
        report.problem("Width", message);
    }
}
