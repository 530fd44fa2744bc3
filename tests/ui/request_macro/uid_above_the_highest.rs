use recording::mode::Individual;
use recording::request;
use recording::stop::Stop;

fn main() {
    let _ = request!(Stop<Individual>, {
        "cname": "room",
        "uid": "4294967296",
        "clientRequest": {}
    });
}
