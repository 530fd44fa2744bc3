use recording::core::http::Transport;
use recording::mode::Mix;
use recording::session::Session;
use recording::start::StartClientRequest;

async fn acquire<T: Transport + Clone>(
    session: Session<Mix, T>,
    configuration: StartClientRequest<Mix>,
) {
    let _acquired = session.acquire(configuration).await;
}

fn main() {}
