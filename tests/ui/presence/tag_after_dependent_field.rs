use recording_ui::parcel::service::Parcel;
use recording_ui::parcel::{Handling, care};

fn main() {
    let _ = Handling::<Parcel>::builder()
        .drop_height(0.5)
        .care(care::Rough);
}
