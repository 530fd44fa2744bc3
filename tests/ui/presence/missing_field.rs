use recording_ui::parcel::service::Letter;
use recording_ui::parcel::{Order, carrier};

fn main() {
    let _ = Order::<Letter>::builder()
        .carriage(|c| c.carrier(carrier::Hitchhiker))
        .build();
}
