use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(each(requires(cuff)))]
    collar: Option<Vec<u8>>,
    cuff: Option<u8>,
}

fn main() {}
