//! How a lamp shines.

use recording_core::{Report, modal, modes};

/// How a lamp shines.
#[modes]
pub enum Effect {
    /// Always the same.
    Steady,
    /// On and off.
    Blink,
    /// Slowly up and down.
    Fade,
}

/// What feeds a lamp.
#[modes]
pub enum Power {
    /// The socket.
    #[mode(wire = 1)]
    Mains,
    /// A battery.
    #[mode(wire = 2)]
    Battery,
}

/// What a lamp is told.
#[modal(M: Effect(Steady, Blink, Fade), see = "https://lamps.example.com/light")]
#[rule(check(fades_from_below), id = "L4")]
pub struct Light {
    /// In percent, 1 to 100.
    #[rule(range(1..=100), id = "L1")]
    brightness: u8,
    /// From one flash to the next, in milliseconds.
    #[rule(only(Blink, Fade), id = "L2")]
    #[rule(range(100..=60_000), id = "L3")]
    period: u32,
    /// In percent, where the fading begins.
    #[rule(only(Fade), id = "L2")]
    darkest: Option<u8>,
    /// A name for it.
    label: Option<String>,
    /// What feeds it.
    #[rule(nested)]
    supply: Supply,
}

/// What feeds a lamp, and what follows from that.
#[modal(tag power: Power(Mains, Battery))]
pub struct Supply {
    /// From where the power comes.
    power: Power,
    /// At how many percent of its charge it warns.
    #[rule(only(Battery), id = "L5")]
    warn_below: u8,
}

/// What a lamp says of itself.
#[modal]
pub struct Lamp {
    /// Its name.
    name: String,
    /// For how many hours it has shone.
    hours: Option<u32>,
}

fn fades_from_below<M>(light: &Light<M>, report: &mut Report<'_>) {
    if light.darkest() > light.brightness() {
        report.problem("darkest", "`darkest` is above `brightness`: lower it");
    }
}
