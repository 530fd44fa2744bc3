use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(excludes(tie))]
    collar: Option<u8>,
}

fn main() {}
