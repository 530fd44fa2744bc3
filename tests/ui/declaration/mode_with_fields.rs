use recording_core::modes;

#[modes]
enum Size {
    Small,
    Large(u8),
}

fn main() {}
