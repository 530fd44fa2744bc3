use livekit::egress::Participant;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<Participant>::builder()
        .room_name("lobby")
        .file_output(|f| f)
        .build();
}
