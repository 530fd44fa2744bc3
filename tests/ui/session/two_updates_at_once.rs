use recording::core::http::Transport;
use recording::mode::Web;
use recording::session::Recording;

async fn update<T: Transport + Clone>(mut recording: Recording<Web, T>) {
    let pause = recording.pause();
    let push = recording.push_to("rtmp://cdn.example.com/live/key");
    let _both = (pause.await, push.await);
}

fn main() {}
