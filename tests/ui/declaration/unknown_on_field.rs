use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(unknown, id = "S1")]
    collar: Option<u8>,
}

fn main() {}
