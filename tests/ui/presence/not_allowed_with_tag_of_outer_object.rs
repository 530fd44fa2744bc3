use recording_ui::parcel::{Carriage, PostHub, carrier};

fn main() {
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .hub(PostHub::Oslo)
        .extras(|e| e.flag("NO"))
        .build();
}
