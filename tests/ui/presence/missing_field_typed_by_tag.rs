use recording_ui::parcel::{Carriage, carrier};

fn main() {
    let _ = Carriage::builder().carrier(carrier::Post).build();
}
