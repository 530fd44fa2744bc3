use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
#[rule(exists, id = "S1")]
struct Shirt {
    collar: Option<u8>,
}

fn main() {}
