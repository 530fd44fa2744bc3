use recording_core::modal;

#[modal()]
#[derive(Default)]
struct Shirt {
    collar: u8,
}

fn main() {}
