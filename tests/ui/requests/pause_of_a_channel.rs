use recording::mode::Mix;
use recording::update::UpdateClientRequest;

fn main() {
    let _ = UpdateClientRequest::<Mix>::builder().web_recording_config(|w| w.onhold(true));
}
