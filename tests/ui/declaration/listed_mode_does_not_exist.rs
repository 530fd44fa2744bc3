use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large, Huge))]
struct Shirt {
    #[rule(only(Huge))]
    collar: u8,
}

fn main() {}
