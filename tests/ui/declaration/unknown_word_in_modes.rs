use recording_core::modes;

#[modes(value = 1)]
enum Size {
    #[mode(wire = 1)]
    Small,
}

fn main() {}
