use recording_ui::parcel::{Order, carrier};

fn main() {
    let _ = Order::builder()
        .recipient("Ada")
        .carriage(|c| c.carrier(carrier::Hitchhiker))
        .build();
}
