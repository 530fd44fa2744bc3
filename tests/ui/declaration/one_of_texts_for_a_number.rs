use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(one_of("1", "2"))]
    collar: u8,
}

fn main() {}
