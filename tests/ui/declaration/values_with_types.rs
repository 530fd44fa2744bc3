use recording_core::modes;

#[modes(values, Collar)]
enum Size {
    #[mode(Collar = Size)]
    Small,
}

fn main() {}
