use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(chars("z-a"))]
    label: String,
}

fn main() {}
