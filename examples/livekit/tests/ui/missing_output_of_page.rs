use livekit::egress::Web;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<Web>::builder()
        .url("https://example.com")
        .build();
}
