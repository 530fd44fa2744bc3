use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(requires(cuff), id = "A")]
    #[rule(requires(cuff), id = "B")]
    collar: Option<u8>,
    cuff: Option<u8>,
}

fn main() {}
