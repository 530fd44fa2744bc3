use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(excludes())]
    collar: Option<u8>,
}

fn main() {}
