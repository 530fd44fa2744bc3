use recording::mode::Mix;
use recording::update::UpdateClientRequest;

fn main() {
    let _ = UpdateClientRequest::<Mix>::builder().stream_subscribe(|s| s.audio_uid_list(|l| l));
}
