use recording_ui::parcel::{Carriage, ShipHub, carrier};

fn main() {
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .hub(ShipHub::Hamburg);
}
