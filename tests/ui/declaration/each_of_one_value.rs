use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(each(range(1..=9)))]
    collar: u8,
}

fn main() {}
