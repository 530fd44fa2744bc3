use recording_ui::parcel::{Carriage, care};

fn main() {
    let _ = Carriage::builder().carrier(care::Gentle);
}
