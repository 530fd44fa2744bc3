use recording_core::modal;

#[modal()]
struct Shirt {
    #[serde(rename = "neck")]
    collar: u8,
}

fn main() {}
