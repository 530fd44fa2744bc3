use recording::UpdateLayoutClientRequest;
use recording::core::http::Transport;
use recording::mode::Web;
use recording::session::Recording;

async fn lay_out<T: Transport + Clone>(
    mut recording: Recording<Web, T>,
    layout: UpdateLayoutClientRequest,
) {
    let _updated = recording.update_layout(layout).await;
}

fn main() {}
