use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modes]
enum Shape {
    Slim,
    Wide,
}

#[modal(M: Size(Small, Large), N: Shape(Slim, Wide))]
struct Shirt {
    #[rule(constant(Small = 1, Wide = 2))]
    collar: Option<u8>,
}

fn main() {}
