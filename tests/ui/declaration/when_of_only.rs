use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
struct Shirt {
    #[rule(only(Small, when(Large)))]
    collar: u8,
}

fn main() {}
