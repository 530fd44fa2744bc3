use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(range("a"..="z"))]
    collar: u8,
}

fn main() {}
