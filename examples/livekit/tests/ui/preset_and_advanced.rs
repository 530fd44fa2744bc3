use livekit::egress::Web;
use livekit::encoding::Preset;
use livekit::start::StartEgress;

fn main() {
    let _ = StartEgress::<Web>::builder()
        .preset(Preset::Hd30)
        .advanced(|e| e);
}
