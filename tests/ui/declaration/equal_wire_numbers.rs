use recording_core::modes;

#[modes]
enum Size {
    #[mode(wire = 16)]
    Small,
    #[mode(wire = 0x10)]
    Large,
}

fn main() {}
