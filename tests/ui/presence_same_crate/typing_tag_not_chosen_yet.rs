#[path = "../src/parcel.rs"]
mod parcel;

use parcel::{Carriage, PostHub};

fn main() {
    let _ = Carriage::builder().hub(PostHub::Oslo);
}
