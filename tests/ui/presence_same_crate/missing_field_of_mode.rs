#[path = "../src/parcel.rs"]
mod parcel;

use parcel::service::Parcel;
use parcel::{Order, carrier};

fn main() {
    let _ = Order::<Parcel>::builder()
        .recipient("Ada")
        .carriage(|c| c.carrier(carrier::Hitchhiker))
        .build();
}
