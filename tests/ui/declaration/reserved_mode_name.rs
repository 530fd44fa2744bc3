use recording_core::modes;

#[modes]
enum Size {
    Small,
    Facts,
}

fn main() {}
