use recording::core::http::Transport;
use recording::mode::Mix;
use recording::session::Recording;

async fn pause<T: Transport + Clone>(mut recording: Recording<Mix, T>) {
    let _updated = recording.pause().await;
}

fn main() {}
