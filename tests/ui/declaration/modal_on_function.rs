use recording_core::modal;

#[modal()]
fn shirt() {}

fn main() {}
