use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule]
    collar: u8,
}

fn main() {}
