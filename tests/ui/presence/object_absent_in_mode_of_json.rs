use recording_ui::parcel::Handling;
use recording_ui::parcel::service::Letter;

fn main() {
    let _ = Handling::<Letter>::from_json("{}");
}
