use recording_core::modes;

#[modes]
enum Size<T> {
    Small,
    Large,
}

fn main() {}
