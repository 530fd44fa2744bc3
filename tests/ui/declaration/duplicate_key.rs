use recording_core::modal;

#[modal()]
struct Shirt {
    collar: u8,
    #[rule(name = "collar")]
    neck: u8,
}

fn main() {}
