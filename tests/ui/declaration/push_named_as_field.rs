use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(nested, push = label)]
    pockets: Option<Vec<Pocket>>,
    label: String,
}

#[modal()]
struct Pocket {
    depth: u8,
}

fn main() {}
