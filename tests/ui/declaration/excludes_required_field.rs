use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(excludes(cuff))]
    collar: Option<u8>,
    cuff: u8,
}

fn main() {}
