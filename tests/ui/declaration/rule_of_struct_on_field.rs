use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(at_least_one(collar, cuff))]
    collar: Option<u8>,
    cuff: Option<u8>,
}

fn main() {}
