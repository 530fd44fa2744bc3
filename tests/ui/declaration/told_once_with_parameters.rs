use recording_core::{modal, modes};

#[modes]
enum Size {
    Small,
    Large,
}

#[modal(M: Size(Small, Large), tag cuff: Size(Small, Large), keys = kebab_case)]
struct Shirt<'a, T: Clone, const N: usize> {
    cuff: Size,
    collar: u8,
}

fn main() {
    let _ = Shirt::<'static, u8, 4, size::Small>::builder().collar(2).build();
}
