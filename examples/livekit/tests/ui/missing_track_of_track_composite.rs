use livekit::egress::TrackComposite;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<TrackComposite>::builder()
        .room_name("lobby")
        .file_output(|f| f)
        .build();
}
