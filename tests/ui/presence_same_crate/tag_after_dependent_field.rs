#[path = "../src/parcel.rs"]
mod parcel;

use parcel::service::Parcel;
use parcel::{Handling, care};

fn main() {
    let _ = Handling::<Parcel>::builder()
        .drop_height(0.5)
        .care(care::Rough);
}
