use recording_core::modes;

#[modes(Collar)]
enum Size {
    #[mode(Collar = Tight, Collar = Tight)]
    Small,
}

#[modes(values)]
enum Tight {
    #[mode(wire = 1)]
    Button,
}

fn main() {}
