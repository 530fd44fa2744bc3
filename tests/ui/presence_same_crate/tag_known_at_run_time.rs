#[path = "../src/parcel.rs"]
mod parcel;

use parcel::{Carriage, Carrier};

fn main() {
    let _ = Carriage::builder().carrier(Carrier::Post);
}
