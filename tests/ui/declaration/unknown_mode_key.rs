use recording_core::modes;

#[modes]
enum Size {
    #[mode(wir = 1)]
    Small,
}

fn main() {}
