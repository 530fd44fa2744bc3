#[path = "../src/parcel.rs"]
mod parcel;

use parcel::Order;
use parcel::service::Parcel;

fn main() {
    let _ = Order::<Parcel>::builder().handling(|h| {
        h.drop_height(0.5);
    });
}
