use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(requires(cuff))]
    collar: Option<u8>,
    cuff: u8,
}

fn main() {}
