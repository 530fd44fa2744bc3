use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(of buttons.size: Size(Small, Large))]
struct Shirt {
    #[rule(nested)]
    buttons: Vec<Button>,
    #[rule(only(Small))]
    collar: Option<u8>,
}

#[modal(tag size: Size(Small, Large))]
struct Button {
    size: Size,
}

fn main() {}
