use livekit::egress::RoomComposite;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<RoomComposite>::builder()
        .audio_only(true)
        .image_output(|i| i.capture_interval(5_u32));
}
