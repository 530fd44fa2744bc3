use recording_core::modes;

#[modes]
enum Size {
    #[mode(Collar = Small)]
    Small,
}

fn main() {}
