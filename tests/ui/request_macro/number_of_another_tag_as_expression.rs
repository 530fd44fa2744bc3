use recording_core::request;
use recording_ui::parcel::service::Letter;
use recording_ui::parcel::{Order, ShipHub};

fn main() {
    let _ = request!(Order<Letter>, {
        "recipient": "Ada",
        "carriage": { "carrier": 1, "hub": ShipHub::Hamburg }
    });
}
