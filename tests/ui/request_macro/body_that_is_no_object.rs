use recording_core::request;
use recording_ui::parcel::Carriage;

fn main() {
    let _ = request!(Carriage, [1, 0]);
}
