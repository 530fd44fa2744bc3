use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
struct Shirt {
    #[rule(only(Small), range(1..=9, when(Large)))]
    collar: u8,
}

fn main() {}
