use recording_ui::parcel::{Carriage, NoHub, carrier};

fn main() {
    let _ = Carriage::builder()
        .carrier(carrier::Hitchhiker)
        .hub(NoHub::Nowhere);
}
