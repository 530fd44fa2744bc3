use recording::mode::Web;
use recording::update::Update;

fn main() {
    let _ = Update::<Web>::builder()
        .cname("room")
        .uid(1)
        .client_request(|r| r);
}
