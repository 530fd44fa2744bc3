use recording::core::http::Transport;
use recording::mode::Individual;
use recording::session::Recording;

async fn push<T: Transport + Clone>(mut recording: Recording<Individual, T>) {
    let _updated = recording.push_to("rtmp://cdn.example.com/live/key").await;
}

fn main() {}
