use recording_core::modal;

#[modal(link = "https://example.com")]
struct Shirt {
    collar: u8,
}

fn main() {}
