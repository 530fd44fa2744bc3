#[path = "../src/parcel.rs"]
mod parcel;

use parcel::Order;
use parcel::service::Freight;

fn main() {
    let _ = Order::<Freight>::builder().handling(|h| h.drop_height(0.5));
}
