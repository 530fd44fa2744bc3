use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(len(1..=9))]
    collar: std::net::Ipv4Addr,
}

fn main() {}
