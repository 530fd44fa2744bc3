use recording_core::modes;

#[modes]
enum Size {
    #[mode(wire = 9_223_372_036_854_775_808)]
    Small,
}

fn main() {}
