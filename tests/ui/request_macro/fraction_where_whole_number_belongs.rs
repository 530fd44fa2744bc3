use recording_core::request;
use recording_ui::parcel::Order;
use recording_ui::parcel::service::Parcel;

fn main() {
    let _ = request!(Order<Parcel>, {
        "recipient": "Ada",
        "weight": 12.5,
        "carriage": { "carrier": 1, "hub": 0 }
    });
}
