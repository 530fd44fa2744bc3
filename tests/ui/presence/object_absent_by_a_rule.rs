use recording_core::modal;
use recording_ui::parcel::service::Letter;
use recording_ui::parcel::{Service, service};

#[modal(M: Service(!Letter, Parcel, Freight), see = "https://example.com/label")]
#[rule(exists, id = "L1")]
struct Label {
    text: String,
}

fn main() {
    let _ = Label::<Letter>::builder().text("fragile").build();
}
