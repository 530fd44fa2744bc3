use recording::core::http::Transport;
use recording::mode::Screenshots;
use recording::session::Recording;

async fn resume<T: Transport + Clone>(mut recording: Recording<Screenshots, T>) {
    let _updated = recording.resume().await;
}

fn main() {}
