use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(tag size: Size(Small, Large))]
struct Shirt {
    size: Size,
    #[rule(typed_by(size::Collar))]
    collar: u32,
}

fn main() {}
