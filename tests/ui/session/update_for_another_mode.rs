use recording::core::http::Transport;
use recording::mode::{Mix, Web};
use recording::session::Recording;
use recording::update::UpdateClientRequest;

async fn update<T: Transport + Clone>(
    mut recording: Recording<Web, T>,
    change: UpdateClientRequest<Mix>,
) {
    let _updated = recording.update(change).await;
}

fn main() {}
