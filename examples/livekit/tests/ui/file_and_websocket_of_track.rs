use livekit::egress::Track;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<Track>::builder()
        .file(|f| f)
        .websocket_url("wss://example.com");
}
