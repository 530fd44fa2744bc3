#[path = "../src/parcel.rs"]
mod parcel;

use parcel::Order;
use parcel::service::Letter;

fn main() {
    let _ = Order::<Letter>::builder().weight(12);
}
