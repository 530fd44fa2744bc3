use recording::core::http::Transport;
use recording::mode::{Individual, Mix};
use recording::session::{Admission, Session};
use recording::start::StartClientRequest;

async fn acquire<T: Transport + Clone>(
    session: Session<Mix, T, Admission>,
    configuration: StartClientRequest<Individual>,
) {
    let _acquired = session.acquire(configuration).await;
}

fn main() {}
