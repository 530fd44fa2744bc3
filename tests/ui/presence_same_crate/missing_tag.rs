#[path = "../src/parcel.rs"]
mod parcel;

use parcel::Carriage;

fn main() {
    let _ = Carriage::builder().build();
}
