//! How an egress is encoded.
//!
//! Reference: <https://docs.livekit.io/reference/other/egress/api/>

use recording_core::{modal, modes};

/// Width, height, frames and bits a second by one name: H.264 and Opus.
#[modes(values)]
pub enum Preset {
    /// 1280 by 720, 30 frames a second; the default.
    #[mode(wire = "H264_720P_30")]
    Hd30,
    /// 1280 by 720, 60 frames a second.
    #[mode(wire = "H264_720P_60")]
    Hd60,
    /// 1920 by 1080, 30 frames a second.
    #[mode(wire = "H264_1080P_30")]
    FullHd30,
    /// 1920 by 1080, 60 frames a second.
    #[mode(wire = "H264_1080P_60")]
    FullHd60,
    /// 720 by 1280, 30 frames a second.
    #[mode(wire = "PORTRAIT_H264_720P_30")]
    PortraitHd30,
    /// 720 by 1280, 60 frames a second.
    #[mode(wire = "PORTRAIT_H264_720P_60")]
    PortraitHd60,
    /// 1080 by 1920, 30 frames a second.
    #[mode(wire = "PORTRAIT_H264_1080P_30")]
    PortraitFullHd30,
    /// 1080 by 1920, 60 frames a second.
    #[mode(wire = "PORTRAIT_H264_1080P_60")]
    PortraitFullHd60,
}

/// Each on its own. What is left out has the default of the service.
#[modal(keys = snake_case, see = "https://docs.livekit.io/reference/other/egress/api/")]
pub struct EncodingOptions {
    /// In pixels.
    #[rule(range(1..))]
    width: Option<u32>,
    /// In pixels.
    #[rule(range(1..))]
    height: Option<u32>,
    /// Bits a pixel.
    #[rule(range(1..))]
    depth: Option<u32>,
    /// Frames a second.
    #[rule(range(1..))]
    framerate: Option<u32>,
    /// How the sound is encoded.
    audio_codec: Option<AudioCodec>,
    /// Of the sound, in Kbps.
    #[rule(range(1..))]
    audio_bitrate: Option<u32>,
    /// Samples a second: 44100 or 48000.
    #[rule(range(1..))]
    audio_frequency: Option<u32>,
    /// How the picture is encoded.
    video_codec: Option<VideoCodec>,
    /// Of the picture, in Kbps.
    #[rule(range(1..))]
    video_bitrate: Option<u32>,
    /// Seconds from one key frame to the next.
    #[rule(range(0.0..))]
    key_frame_interval: Option<f64>,
}

/// How the sound is encoded.
#[modes(values)]
pub enum AudioCodec {
    /// Opus.
    #[mode(wire = "OPUS")]
    Opus,
    /// AAC.
    #[mode(wire = "AAC")]
    Aac,
}

/// How the picture is encoded.
#[modes(values)]
pub enum VideoCodec {
    /// H.264, baseline profile.
    #[mode(wire = "H264_BASELINE")]
    H264Baseline,
    /// H.264, main profile.
    #[mode(wire = "H264_MAIN")]
    H264Main,
    /// H.264, high profile.
    #[mode(wire = "H264_HIGH")]
    H264High,
}
