use livekit::egress::RoomComposite;
use livekit::start::{AudioMixing, StartEgress};

fn main() {
    let _ = StartEgress::<RoomComposite>::builder()
        .room_name("lobby")
        .audio_mixing(AudioMixing::DualChannelAgent)
        .file_output(|f| f)
        .build();
}
