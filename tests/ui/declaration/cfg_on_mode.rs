use recording_core::modes;

#[modes]
enum Size {
    #[cfg(test)]
    Small,
    Large,
}

fn main() {}
