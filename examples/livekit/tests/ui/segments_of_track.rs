use livekit::egress::Track;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<Track>::builder().segment_output(|s| s);
}
