use recording::core::http::Transport;
use recording::mode::Mix;
use recording::session::Acquired;

async fn start<T: Transport + Clone>(acquired: Acquired<Mix, T>) {
    let _recording = acquired.start().await;
    let _again = acquired.start().await;
}

fn main() {}
