use recording_core::modal;

#[modal()]
struct Shirt(u8);

fn main() {}
