use livekit::egress::Track;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<Track>::builder()
        .room_name("lobby")
        .track_id("TR_A")
        .build();
}
