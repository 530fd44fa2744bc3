use recording_core::{modal, modes};

#[modes]
enum Size {
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

#[modal()]
struct Button {
    holes: u8,
}

fn main() {}
