use recording_ui::parcel::Extras;

fn main() {
    let _ = Extras::builder();
}
