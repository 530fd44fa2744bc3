use recording::mode::Mix;
use recording::update_layout::UpdateLayout;

fn main() {
    let _ = UpdateLayout::<Mix>::builder()
        .cname("room")
        .uid(1)
        .client_request(|r| r.bitrate(500));
}
