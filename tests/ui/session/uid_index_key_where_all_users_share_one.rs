use recording::answer::TrackType;
use recording::core::http::Transport;
use recording::mode::Mix;
use recording::session::Recording;

fn name<T: Transport + Clone>(recording: &Recording<Mix, T>) -> Option<String> {
    recording.uid_index_key(123, &TrackType::Audio)
}

fn main() {}
