use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(check(not_tight))]
    collar: u8,
}

fn not_tight(_: &str) -> Result<(), &'static str> {
    Ok(())
}

fn main() {}
