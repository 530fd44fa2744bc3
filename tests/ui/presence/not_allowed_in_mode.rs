use recording_ui::parcel::service::Letter;
use recording_ui::parcel::{Order, carrier};

fn main() {
    let _ = Order::<Letter>::builder()
        .recipient("Ada")
        .weight(12)
        .carriage(|c| c.carrier(carrier::Hitchhiker))
        .build();
}
