#[path = "../src/parcel.rs"]
mod parcel;

use parcel::Handling;
use parcel::service::Letter;

fn main() {
    let _ = Handling::<Letter>::builder();
}
