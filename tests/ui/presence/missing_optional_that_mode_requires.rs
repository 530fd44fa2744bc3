use recording_ui::parcel::service::Freight;
use recording_ui::parcel::{Order, carrier};

fn main() {
    let _ = Order::<Freight>::builder()
        .recipient("Ada")
        .weight(12)
        .carriage(|c| c.carrier(carrier::Hitchhiker))
        .build();
}
