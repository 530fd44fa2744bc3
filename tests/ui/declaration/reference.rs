use recording_core::modal;

#[modal()]
struct Shirt<'a> {
    collar: &'a str,
}

fn main() {}
