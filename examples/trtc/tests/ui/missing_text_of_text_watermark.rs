use trtc::watermark::{WaterMark, water_mark_type};

fn main() {
    let _ = WaterMark::builder()
        .water_mark_type(water_mark_type::Text)
        .build();
}
