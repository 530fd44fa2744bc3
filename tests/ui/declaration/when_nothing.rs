use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(range(1..=9, when()))]
    collar: u8,
}

fn main() {}
