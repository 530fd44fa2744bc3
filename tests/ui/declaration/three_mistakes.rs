use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large), keys = kebab_case)]
struct Shirt {
    #[rule(only(Medium))]
    collar: Option<u8>,
    #[rule(range(9..=1))]
    pub sleeves: u8,
}

fn main() {}
