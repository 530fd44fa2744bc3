//! Lamps that can be told how to shine: a library with an API of its own, on `recording-core`
//! alone.

#![deny(missing_docs, warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

mod client;
mod house;
mod lamp;
mod light;

pub use client::{Client, KeyInHeader, Refusal};
pub use house::House;
pub use lamp::{ReadLamp, Shine};
pub use light::{
    Effect, Lamp, LampBuilder, Light, LightBuilder, Power, Supply, SupplyBuilder, effect, power,
};
pub use recording_core::{Violation, Violations};
