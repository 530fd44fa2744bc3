use recording::mode::Web;
use recording::start::StartClientRequest;

fn main() {
    let _ = StartClientRequest::<Web>::builder().token("007");
}
