use recording::{UpdateLayoutClientRequest, mixed_video_layout};

fn main() {
    let _ = UpdateLayoutClientRequest::builder()
        .mixed_video_layout(mixed_video_layout::Custom)
        .background_color("#FF0000")
        .build();
}
