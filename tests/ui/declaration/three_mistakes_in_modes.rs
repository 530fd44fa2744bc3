use recording_core::modes;

#[modes]
enum Size {
    #[mode(wire = 1)]
    Small(u8),
    #[mode(wire = 1)]
    Large,
    #[mode(wire = 3, wire = 4)]
    Huge,
}

fn main() {}
