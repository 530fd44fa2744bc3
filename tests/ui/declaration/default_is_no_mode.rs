use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(tag size: Size(Small, Large) = Medium)]
struct Shirt {
    size: Option<Size>,
}

fn main() {}
