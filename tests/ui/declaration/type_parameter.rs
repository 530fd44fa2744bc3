use recording_core::modal;

#[modal()]
struct Shirt<Collar> {
    collar: Collar,
}

fn main() {}
