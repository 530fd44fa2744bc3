use recording::{Fps, TranscodingConfig, mixed_video_layout};

fn main() {
    let _ = TranscodingConfig::builder()
        .width(360)
        .height(640)
        .fps(Fps::Fps15)
        .bitrate(500)
        .mixed_video_layout(mixed_video_layout::Adaptive)
        .window(|w| w.x_axis(0).y_axis(0).width(1).height(1));
}
