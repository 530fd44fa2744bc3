use recording::UpdateLayoutClientRequest;

fn main() {
    let _ = UpdateLayoutClientRequest::builder().max_resolution_uid(123);
}
