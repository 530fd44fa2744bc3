use recording_ui::parcel::{Order, care};

fn main() {
    let _ = Order::<care::Gentle>::builder();
}
