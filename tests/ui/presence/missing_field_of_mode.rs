use recording_ui::parcel::service::Parcel;
use recording_ui::parcel::{Order, carrier};

fn main() {
    let _ = Order::<Parcel>::builder()
        .recipient("Ada")
        .carriage(|c| c.carrier(carrier::Hitchhiker))
        .build();
}
