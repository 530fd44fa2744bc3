use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(of button.size: Size(Small, Large))]
struct Shirt {
    collar: u8,
}

fn main() {}
