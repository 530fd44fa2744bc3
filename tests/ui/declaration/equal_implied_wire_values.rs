use recording_core::modes;

#[modes]
enum Size {
    #[mode(wire = "small")]
    Tiny,
    Small,
}

fn main() {}
