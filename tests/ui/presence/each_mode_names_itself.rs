use recording_ui::parcel::Order;
use recording_ui::parcel::service::{Freight, Parcel};

fn main() {
    let _ = Order::<Parcel>::builder().stamp("Penny Black");
    let _ = Order::<Freight>::builder().stamp("Penny Black");
}
