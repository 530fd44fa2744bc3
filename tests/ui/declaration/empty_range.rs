use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(range(9..=1))]
    collar: u8,
}

fn main() {}
