use recording_core::modes;

#[modes]
enum Size {
    #[mode(wire = 0.5)]
    Small,
    Large,
}

fn main() {}
