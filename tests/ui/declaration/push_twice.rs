use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(nested, push = pocket, push = bag)]
    pockets: Option<Vec<Pocket>>,
}

#[modal()]
struct Pocket {
    depth: u8,
}

fn main() {}
