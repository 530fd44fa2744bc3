use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
struct Shirt {
    #[rule(required(Small, Large))]
    collar: Option<u8>,
}

fn main() {}
