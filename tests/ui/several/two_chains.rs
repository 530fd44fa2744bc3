use recording_ui::parcel::service::{Letter, Parcel};
use recording_ui::parcel::{Carriage, Order, carrier};

fn main() {
    let _ = Order::<Letter>::builder()
        .recipent("Ada")
        .weight(12)
        .build();
    let _ = Order::<Parcel>::builder()
        .weight("heavy")
        .stamp("Penny Black");
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .container("C1")
        .build();
}
