use recording_core::modal;

#[modal()]
struct Shirt {
    collar: Option<u8>,
    maybe_collar: u8,
}

fn main() {}
