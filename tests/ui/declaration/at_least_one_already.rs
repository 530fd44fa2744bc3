use recording_core::modal;

#[modal()]
#[rule(exactly_one(collar, cuff))]
#[rule(at_least_one(cuff, collar))]
struct Shirt {
    collar: Option<u8>,
    cuff: Option<u8>,
}

fn main() {}
