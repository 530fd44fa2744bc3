use recording_ui::parcel::Carriage;

fn main() {
    let _ = Carriage::builder().container("C1");
}
