use recording_core::modal;

#[modal(any = AnyShirt)]
struct Shirt {
    collar: u8,
}

fn main() {}
