//! Sending letters, parcels and freight.

use recording_core::{modal, modes};

/// What is sent.
#[modes]
pub enum Service {
    /// An envelope.
    Letter,
    /// A box.
    Parcel,
    /// A container.
    Freight,
}

/// Who carries it.
#[modes(Hub)]
pub enum Carrier {
    /// The post.
    #[mode(wire = 1, Hub = PostHub)]
    Post,
    /// A ship.
    #[mode(wire = 2, Hub = ShipHub)]
    Ship,
    /// Whoever comes by: there is no hub to choose.
    #[mode(wire = 9, Hub = NoHub)]
    Hitchhiker,
}

/// The hubs of the post.
#[modes(values)]
pub enum PostHub {
    /// Rome.
    #[mode(wire = 0)]
    Rome,
    /// Oslo.
    #[mode(wire = 1)]
    Oslo,
}

/// The hubs of ships.
#[modes(values)]
pub enum ShipHub {
    /// Hamburg.
    #[mode(wire = 7)]
    Hamburg,
}

/// No hub.
#[modes(values)]
pub enum NoHub {
    /// Nowhere.
    #[mode(wire = 0)]
    Nowhere,
}

/// How carefully it is handled.
#[modes]
pub enum Care {
    /// Not at all.
    Rough,
    /// Somewhat.
    Normal,
    /// Very.
    Gentle,
}

/// An order to send something.
#[modal(M: Service(Letter, Parcel, Freight), see = "https://example.com/order")]
pub struct Order {
    /// Which kind of order it is.
    #[rule(constant(Letter = 0, Parcel = 1, Freight = 2), id = "P00")]
    kind: Option<u8>,
    /// Who gets it.
    #[rule(id = "P01")]
    recipient: String,
    /// Its weight in grams.
    #[rule(only(Parcel, Freight), id = "P02")]
    #[rule(range(1..=30_000), id = "P03")]
    weight: u32,
    /// The stamp to put on it.
    #[rule(only(Letter), id = "P04")]
    stamp: Option<String>,
    /// A note for the driver; the driver of freight must have one.
    #[rule(required(Freight), id = "P05")]
    note: Option<String>,
    /// Who may sign for it.
    #[rule(check(not_empty), id = "P06")]
    signers: Option<Vec<String>>,
    /// How it is handled.
    #[rule(nested, only(Parcel, Freight), id = "P07")]
    handling: Option<Handling<M>>,
    /// How it is carried.
    #[rule(nested)]
    carriage: Carriage,
}

const fn not_empty(signers: &[String]) -> Result<(), &'static str> {
    if signers.is_empty() {
        return Err("is empty: leave it out, or name somebody");
    }
    Ok(())
}

/// How an order is handled.
#[modal(M: Service(!Letter, Parcel, Freight), tag care: Care(Rough, Normal, Gentle) = Normal)]
pub struct Handling {
    /// With how much care.
    care: Option<Care>,
    /// How high it may fall, in metres.
    #[rule(only(Rough, Normal), id = "P10")]
    drop_height: Option<f64>,
    /// What it is wrapped in.
    #[rule(only(Gentle), id = "P11")]
    wrapping: String,
    /// Which crane lifts it.
    #[rule(only(Freight), id = "P12")]
    crane: String,
}

/// How an order is carried.
#[modal(tag carrier: Carrier(Post, Ship, Hitchhiker))]
pub struct Carriage {
    /// By whom.
    #[rule(id = "P20")]
    carrier: Carrier,
    /// From which hub.
    #[rule(id = "P21")]
    #[rule(typed_by(carrier::Hub), constant(Hitchhiker = 0), id = "P23")]
    hub: u32,
    /// In which container.
    #[rule(only(Ship), id = "P22")]
    container: String,
    /// What else there is.
    #[rule(nested(carrier))]
    extras: Option<Extras>,
}

/// What only some carriers offer.
#[modal(in carrier: Carrier(Post, Ship, Hitchhiker))]
pub struct Extras {
    /// The flag of the ship.
    #[rule(only(Ship), id = "P30")]
    flag: Option<String>,
    /// What is painted on it.
    marks: Option<Vec<String>>,
    /// Whether to ring the bell.
    ring: Option<bool>,
}
