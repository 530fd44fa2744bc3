use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
struct Shirt {
    #[rule(onyl(Small))]
    collar: Option<u8>,
    #[rule(range(1..9))]
    sleeves: u8,
    #[rule(name = collar)]
    pocket: u8,
}

fn main() {}
