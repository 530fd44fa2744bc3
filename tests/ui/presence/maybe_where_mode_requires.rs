use recording_ui::parcel::Order;
use recording_ui::parcel::service::Freight;

fn main() {
    let _ = Order::<Freight>::builder().maybe_note(Some("ring twice"));
}
