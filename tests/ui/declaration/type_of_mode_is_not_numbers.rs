use recording_core::modes;

#[modes(Collar)]
enum Size {
    #[mode(Collar = Tight)]
    Small,
}

#[modes(values)]
enum Tight {
    Button,
}

fn main() {}
