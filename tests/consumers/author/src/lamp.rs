//! The two operations of the lamps.

use recording_core::endpoint;

use crate::light::{Effect, Lamp, Light, effect};

/// Tells a lamp how to shine.
#[endpoint(PUT, "/lamps/{name}/{M}", M: Effect(Steady, Blink, Fade), answer = ())]
#[derive(Clone, Debug)]
pub struct Shine<M> {
    /// The name of the lamp.
    pub name: String,
    /// How.
    #[body]
    pub light: Light<M>,
}

/// Asks a lamp about itself.
#[endpoint(GET, "/lamps/{name}", answer = Lamp)]
#[derive(Clone, Debug)]
pub struct ReadLamp {
    /// The name of the lamp.
    pub name: String,
}
