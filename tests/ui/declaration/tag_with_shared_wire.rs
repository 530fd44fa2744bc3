use recording_core::{modal, modes};

#[modes(shared_wire)]
enum Size {
    #[mode(wire = "any")]
    Small,
    #[mode(wire = "any")]
    Large,
}

#[modal(tag size: Size(Small, Large))]
struct Shirt {
    size: Size,
}

fn main() {}
