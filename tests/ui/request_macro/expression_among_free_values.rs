use recording_core::{modal, request};
use serde_json::Value;

#[modal]
pub struct Bag {
    items: Vec<Value>,
}

fn main() {
    let item = Value::Null;
    let _ = request!(Bag, { "items": [item, { "a": 1 }] });
}
