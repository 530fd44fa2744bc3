use recording::core::http::Transport;
use recording::mode::Individual;
use recording::session::Recording;

fn name<T: Transport + Clone>(recording: &Recording<Individual, T>) -> String {
    recording.index_key()
}

fn main() {}
