use recording_core::{modal, request};

#[modal]
pub struct Sum {
    amount: f64,
}

fn main() {
    let _ = request!(Sum, { "amount": 1e400 });
}
