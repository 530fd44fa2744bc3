use trtc::layout::{MixLayoutParams, mix_layout_mode};

fn main() {
    let _ = MixLayoutParams::builder()
        .mix_layout_mode(mix_layout_mode::Grid)
        .max_resolution_user_id("ada");
}
