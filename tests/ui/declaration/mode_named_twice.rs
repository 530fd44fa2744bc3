use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
struct Shirt {
    #[rule(only(Small, Small))]
    collar: u8,
}

fn main() {}
