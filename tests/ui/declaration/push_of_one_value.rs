use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(push = owner)]
    label: String,
}

fn main() {}
