use recording_core::request;
use recording_ui::parcel::Order;
use recording_ui::parcel::service::Letter;

fn main() {
    let _ = request!(Order<Letter>, {
        "recipient": 12,
        "wieght": 12,
        "handling": { "dropHeight": 0.5 },
        "carriage": { "hub": 8, "carrier": 2 }
    });
}
