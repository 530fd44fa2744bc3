use recording_ui::parcel::{Carriage, ShipHub, carrier};

fn main() {
    let _ = Carriage::builder()
        .carrier(carrier::Ship)
        .hub(ShipHub::Hamburg)
        .build();
}
