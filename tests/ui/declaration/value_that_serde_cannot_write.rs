use recording_core::modal;

pub struct Plain;

#[modal]
pub struct Shirt {
    size: u32,
    collar: Plain,
}

fn main() {}
