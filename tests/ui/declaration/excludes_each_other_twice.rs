use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(excludes(cuff))]
    collar: Option<u8>,
    #[rule(excludes(collar))]
    cuff: Option<u8>,
}

fn main() {}
