use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large), tag cuff: Size(Small, Large))]
#[rule(implies(M::Small => cuff::Small), id = "A")]
#[rule(implies(M::Small => cuff::Small), id = "B")]
struct Shirt {
    cuff: Size,
}

fn main() {}
