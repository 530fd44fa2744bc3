use recording_core::modal;

#[modal(keys = snake_case)]
struct Shirt {
    cuff1: u8,
    cuff_1: u8,
}

fn main() {}
