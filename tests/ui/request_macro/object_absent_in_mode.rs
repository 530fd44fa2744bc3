use recording_core::request;
use recording_ui::parcel::Handling;
use recording_ui::parcel::service::Letter;

fn main() {
    let _ = request!(Handling<Letter>, { "dropHeight": 0.5 });
}
