use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(range(9..=1))]
    collar: u8,
}

#[modal()]
struct Suit {
    #[rule(nested)]
    shirt: Shirt,
}

fn main() {
    let _ = Shirt::builder().collar(2).build();
    let _ = Suit::builder().shirt(|s| s.collar(2)).build();
    let _ = Suit::from_json("{}");
}
