use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(excludes(collar))]
    collar: Option<u8>,
}

fn main() {}
