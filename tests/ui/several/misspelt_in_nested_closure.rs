use recording_ui::parcel::service::Parcel;
use recording_ui::parcel::{Order, carrier};

fn main() {
    let _ = Order::<Parcel>::builder()
        .stamp("Penny Black")
        .handling(|h| h.drop_hight(0.5))
        .carriage(|c| c.carrier(carrier::Ship))
        .build();
}
