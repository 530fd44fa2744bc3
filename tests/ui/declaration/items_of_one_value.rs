use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(items(1..=9))]
    label: String,
}

fn main() {}
