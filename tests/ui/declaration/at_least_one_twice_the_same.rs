use recording_core::modal;

#[modal()]
#[rule(at_least_one(collar, collar))]
struct Shirt {
    collar: Option<u8>,
}

fn main() {}
