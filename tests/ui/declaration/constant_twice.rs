use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
struct Shirt {
    #[rule(constant(Small = 1, Small = 2))]
    collar: Option<u8>,
}

fn main() {}
