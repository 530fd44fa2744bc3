use recording::core::http::Transport;
use recording::mode::Web;
use recording::session::Session;

fn admit<T: Transport + Clone>(session: Session<Web, T>) {
    let _session = session.token("a token");
}

fn main() {}
