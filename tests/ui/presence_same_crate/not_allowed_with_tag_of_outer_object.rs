#[path = "../src/parcel.rs"]
mod parcel;

use parcel::{Carriage, carrier};

fn main() {
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .extras(|e| e.flag("NO"));
}
