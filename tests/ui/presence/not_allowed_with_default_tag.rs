use recording_ui::parcel::Handling;
use recording_ui::parcel::service::Parcel;

fn main() {
    let _ = Handling::<Parcel>::builder().wrapping("silk");
}
