use recording_ui::parcel::Order;
use recording_ui::parcel::service::Freight;

fn main() {
    let _ = Order::<Freight>::builder().handling(|h| h.drop_height(0.5));
}
