use recording_core::modes;

#[modes]
enum Size {
    #[mode(wire = 1)]
    Small,
    #[mode(wire = "large")]
    Large,
    Huge,
}

fn main() {}
