use recording_ui::parcel::Order;
use recording_ui::parcel::service::Letter;

fn main() {
    let _ = Order::<Letter>::builder().handling(|h| h.drop_height(0.5));
}
