use recording_core::modal;

#[modal(M: Shape(Small, Large))]
struct Shirt {
    #[rule(only(Small))]
    collar: u8,
}

fn main() {}
