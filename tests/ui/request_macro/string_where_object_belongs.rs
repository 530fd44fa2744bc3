use recording_core::request;
use recording_ui::parcel::Order;
use recording_ui::parcel::service::Letter;

fn main() {
    let _ = request!(Order<Letter>, {
        "recipient": "Ada",
        "carriage": "by ship"
    });
}
