use recording_core::modal;

#[modal()]
struct Shirt {
    #[rule(range(1..=9))]
    collar: std::net::Ipv4Addr,
}

fn main() {}
