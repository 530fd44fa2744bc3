use recording_core::modal;

enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large))]
struct Shirt {
    #[rule(only(Small))]
    collar: u8,
}

fn main() {}
