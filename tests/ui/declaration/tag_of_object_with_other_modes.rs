use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modes]
enum Width {
    Small,
    Large,
}

#[modal(of button.size: Size(Small, Large))]
struct Shirt {
    #[rule(nested)]
    button: Button,
    #[rule(only(Small))]
    collar: Option<u8>,
}

#[modal(tag size: Width(Small, Large))]
struct Button {
    size: Width,
}

fn main() {}
