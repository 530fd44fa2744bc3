use recording_ui::parcel::Order;
use recording_ui::parcel::service::Parcel;

fn main() {
    let _ = Order::<Parcel>::builder().handling(|h| h.drop_height(0.5).build());
}
