use recording_core::modal;

#[modal()]
struct Shirt {
    pub collar: u8,
}

fn main() {}
