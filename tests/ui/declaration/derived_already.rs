use recording_core::modal;

#[modal()]
#[derive(Clone, Eq)]
struct Shirt {
    collar: u8,
}

fn main() {}
