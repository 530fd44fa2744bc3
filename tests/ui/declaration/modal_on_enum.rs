use recording_core::modal;

#[modal()]
enum Shirt {
    Small,
    Large,
}

fn main() {}
