use recording_ui::parcel::Order;
use recording_ui::parcel::service::Letter;

fn main() {
    let _ = Order::<Letter>::builder()
        .weight(12)
        .handling(|h| h.drop_height(0.5))
        .build();
}
