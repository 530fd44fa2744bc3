//! Evening: the lamps of a house, by the library of `author`. Nothing else is known here.

#![deny(missing_docs, warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::error::Error;

use consumer_author::effect::{Fade, Steady};
use consumer_author::{Client, House, Light, Power, ReadLamp, Shine, Supply, Violations, power};

/// Light to read by, on the mains or not.
///
/// # Errors
///
/// If the brightness is none.
pub fn reading_light(percent: u8, power: Power) -> Result<Light<Steady>, Violations> {
    let supply = match power {
        Power::Mains => Supply::builder().power(power::Mains).build()?,
        Power::Battery => Supply::builder()
            .power(power::Battery)
            .warn_below(15)
            .build()?,
    };
    Light::<Steady>::builder()
        .brightness(percent)
        .supply(|_| supply)
        .build()
}

/// Light to fall asleep by.
///
/// # Errors
///
/// If the label is not liked.
pub fn night_light(label: Option<&str>) -> Result<Light<Fade>, Violations> {
    Light::<Fade>::builder()
        .brightness(5)
        .period(10_000)
        .maybe_label(label)
        .supply(|s| s.power(power::Mains))
        .build()
}

/// Turns the lamp in the hall into a night light, and says how old it is.
///
/// # Errors
///
/// If the lamp does not want to.
pub async fn good_night(house: House) -> Result<Option<u32>, Box<dyn Error>> {
    let client = Client::new("http://localhost", "key", house)?;
    let name = "hall".to_owned();
    let shine = Shine {
        name: name.clone(),
        light: night_light(Some("sleep well"))?,
    };
    client.send(&shine).await?;
    let lamp = client.send(&ReadLamp { name }).await?;
    Ok(lamp.hours().copied())
}
