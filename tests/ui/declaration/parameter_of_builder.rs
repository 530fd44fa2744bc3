use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(State: Size(Small, Large))]
struct Shirt {
    #[rule(only(Small))]
    collar: u8,
}

fn main() {}
