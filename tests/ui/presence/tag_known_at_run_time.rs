use recording_ui::parcel::{Carriage, Carrier};

fn main() {
    let _ = Carriage::builder().carrier(Carrier::Post);
}
