use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(nested(size))]
    collar: Collar,
}

#[modal()]
struct Collar {
    height: u8,
}

fn main() {}
