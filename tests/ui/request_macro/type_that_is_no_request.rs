use recording_core::request;

fn main() {
    let _ = request!(String, { "ring": true });
}
