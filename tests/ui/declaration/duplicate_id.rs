use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(range(1..=9), id = "S1", id = "S2")]
    collar: u8,
}

fn main() {}
