use recording_core::modes;

#[modes(Collar)]
enum Size {
    #[mode(Collar = u32)]
    Small,
}

fn main() {}
