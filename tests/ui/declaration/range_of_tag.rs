use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(tag size: Size(Small, Large))]
struct Shirt {
    #[rule(range(1..=9))]
    size: Size,
}

fn main() {}
