use recording_core::modes;

#[modes]
struct Size {
    small: u8,
}

fn main() {}
