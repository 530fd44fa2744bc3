use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(one_of())]
    collar: u8,
}

fn main() {}
