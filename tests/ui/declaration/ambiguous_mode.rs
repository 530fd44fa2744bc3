use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(tag front: Size(Small, Large), tag back: Size(Small, Large))]
struct Shirt {
    front: Size,
    back: Size,
    #[rule(only(Large))]
    pocket: u8,
}

fn main() {}
