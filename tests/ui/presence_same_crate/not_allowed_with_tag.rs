#[path = "../src/parcel.rs"]
mod parcel;

use parcel::{Carriage, PostHub, carrier};

fn main() {
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .hub(PostHub::Oslo)
        .container("C1");
}
