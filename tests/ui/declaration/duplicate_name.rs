use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(name = "collar", name = "neck")]
    collar: u8,
}

fn main() {}
