use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(nested)]
    collar: String,
}

fn main() {}
