use recording_core::request;
use recording_ui::parcel::Extras;

fn main() {
    let _ = request!(Extras, { "ring": true });
}
