use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(alias = "cuff")]
    collar: u8,
    cuff: u8,
}

fn main() {}
