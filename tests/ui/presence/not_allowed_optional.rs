use recording_ui::parcel::Order;
use recording_ui::parcel::service::Parcel;

fn main() {
    let _ = Order::<Parcel>::builder().maybe_stamp(Some("Penny Black"));
}
