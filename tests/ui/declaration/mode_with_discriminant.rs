use recording_core::modes;

#[modes]
enum Size {
    Small = 1,
    Large = 2,
}

fn main() {}
