use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(len(9..=1))]
    label: String,
}

fn main() {}
