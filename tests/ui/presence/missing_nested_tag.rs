use recording_ui::parcel::Order;
use recording_ui::parcel::service::Letter;

fn main() {
    let _ = Order::<Letter>::builder().carriage(|c| c);
}
