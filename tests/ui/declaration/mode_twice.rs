use recording_core::modes;

#[modes]
enum Size {
    Small,
    Small,
}

fn main() {}
