use recording_core::modal;

#[modal()]
struct Shirt {
    #[cfg(unix)]
    collar: u8,
}

fn main() {}
