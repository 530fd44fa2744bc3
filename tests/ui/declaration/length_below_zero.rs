use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(len(-1..=9))]
    label: String,
}

fn main() {}
