use recording_core::modes;

#[modes]
enum Size {
    #[mode(wire = "small")]
    Tiny,
    #[mode(wire = "small")]
    Small,
}

fn main() {}
