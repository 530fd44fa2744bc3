use recording_core::request;
use recording_ui::parcel::Order;
use recording_ui::parcel::service::Letter;

fn main() {
    let _ = request!(Order<Letter>, {
        "recipient": "Ada",
        "stamp": null,
        "carriage": { "carrier": 1, "hub": 0 }
    });
}
