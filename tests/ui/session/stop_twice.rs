use recording::core::http::Transport;
use recording::mode::Mix;
use recording::session::Recording;

async fn stop<T: Transport + Clone>(recording: Recording<Mix, T>) {
    let _ended = recording.stop().await;
    let _again = recording.stop().await;
}

fn main() {}
