use recording_core::modes;

#[modes]
enum Super {
    Small,
    Large,
}

fn main() {}
