use recording_ui::parcel::{Carriage, PostHub};

fn main() {
    let _ = Carriage::builder().hub(PostHub::Oslo);
}
