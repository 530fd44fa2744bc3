use recording_core::modal;

#[modal(keys = kebab_case)]
struct Shirt {
    collar: u8,
}

fn main() {}
