use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(nested, range(1..=9))]
    collar: Collar,
}

#[modal()]
struct Collar {
    height: u8,
}

fn main() {}
