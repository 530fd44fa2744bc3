use recording_core::modal;

#[modal()]
#[rule(exactly_one(collar))]
struct Shirt {
    collar: Option<u8>,
}

fn main() {}
