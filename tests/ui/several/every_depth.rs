use recording_ui::parcel::service::Freight;
use recording_ui::parcel::{Order, PostHub, care, carrier};

fn main() {
    let _ = Order::<Freight>::builder()
        .stamp("Penny Black")
        .weight(12)
        .handling(|h| h.care(care::Gentle).drop_height(0.5).crane("big"))
        .carriage(|c| {
            c.carrier(carrier::Post)
                .hub(PostHub::Oslo)
                .extras(|e| e.flag("NO"))
        })
        .build();
}
