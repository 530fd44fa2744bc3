use recording_core::{modal, modes};

#[modes]
enum Service {
    Letter,
    Parcel,
}

#[modes]
enum Carrier {
    Post,
    Ship,
}

#[modal(M: Service(Letter, Parcel), tag carrier: Carrier(Post, Ship))]
struct Order {
    #[rule(only(Parcel), id = "P1")]
    carrier: Carrier,
}

fn main() {
    let _ = Order::<service::Parcel>::builder().build();
}
