use recording_core::modes;

#[modes]
enum Size {
    #[mode(wire = 1, wire = 2)]
    Small,
}

fn main() {}
