use livekit::egress::RoomComposite;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<RoomComposite>::builder().websocket_url("wss://example.com");
}
