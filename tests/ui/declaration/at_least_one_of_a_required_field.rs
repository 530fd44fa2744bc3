use recording_core::modal;

#[modal()]
#[rule(at_least_one(collar, cuff))]
struct Shirt {
    collar: Option<u8>,
    cuff: u8,
}

fn main() {}
