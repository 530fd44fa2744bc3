use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
#[rule(implies(Huge => Small))]
struct Shirt {
    collar: u8,
}

fn main() {}
