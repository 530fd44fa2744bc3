use recording_ui::parcel::{Order, Service};

fn main() {
    let _ = Order::<Service>::builder();
}
