use recording_ui::parcel::service::Freight;
use recording_ui::parcel::{Order, care};

fn main() {
    let _ = Order::<Freight>::builder().handling(|h| h.care(care::Gentle));
}
