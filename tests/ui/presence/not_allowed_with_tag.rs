use recording_ui::parcel::service::Letter;
use recording_ui::parcel::{Order, PostHub, carrier};

fn main() {
    let _ = Order::<Letter>::builder()
        .carriage(|c| c.carrier(carrier::Post).hub(PostHub::Oslo).container("C1"));
}
