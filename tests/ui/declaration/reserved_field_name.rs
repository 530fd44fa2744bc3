use recording_core::modal;

#[modal()]
struct Shirt {
    build: u8,
}

fn main() {}
