use recording_core::{modal, modes};

#[modes(Collar)]
enum Shape {
    #[mode(Collar = Tight)]
    Slim,
}

#[modes(values)]
enum Tight {
    #[mode(wire = 1)]
    Button,
}

#[modal(tag shape: Shape(Slim))]
struct Shirt {
    shape: Shape,
    #[rule(typed_by(shape::Collar, unlsted))]
    collar: u32,
}

fn main() {}
