//! Ordering a dish: fields that depend on each other, and values of every kind.

use recording_core::{modal, modes};

/// When it is eaten.
#[modes]
pub enum Course {
    /// First.
    Starter,
    /// Then.
    Main,
    /// Last.
    Dessert,
}

/// How it is served.
#[modes]
pub enum Style {
    /// As it is.
    Plain,
    /// On fire.
    Flambe,
}

/// A dish that is ordered.
#[modal(
    M: Course(Starter, Main, Dessert),
    tag style: Style(Plain, Flambe) = Plain,
    see = "https://example.com/dish"
)]
#[rule(implies(Flambe => Main, Dessert), id = "D12")]
#[rule(at_least_one(meat, fish, vegetable, when(Main)), id = "D01")]
#[rule(exactly_one(card, cash), id = "D02")]
pub struct Dish {
    /// What it is called.
    #[rule(len(1..=20), chars("A-Za-z -"), id = "D03")]
    #[rule(bytes(..=10, when(Starter)), id = "D04")]
    name: String,
    /// How it is served.
    style: Option<Style>,
    /// Which meat.
    meat: Option<String>,
    /// Which fish.
    fish: Option<String>,
    /// Which vegetable.
    vegetable: Option<String>,
    /// Whether it is vegan.
    #[rule(excludes(meat, fish), id = "D05")]
    vegan: Option<bool>,
    /// Which sauce.
    #[rule(requires(spoon), id = "D06")]
    sauce: Option<String>,
    /// Which spoon.
    spoon: Option<String>,
    /// Which wine; with dessert there is none beside coffee.
    #[rule(one_of("red", "white"), alias = "vin", id = "D07")]
    #[rule(excludes(coffee, when(Dessert)), id = "D08")]
    wine: Option<String>,
    /// Whether there is coffee.
    coffee: Option<bool>,
    /// By card.
    card: Option<String>,
    /// In cash.
    cash: Option<f64>,
    /// Who sits where.
    #[rule(items(1..=3), unique, each(range(1..=40)), id = "D09")]
    seats: Option<Vec<u8>>,
    /// Where the recipe is.
    #[rule(prefix("http://", "https://"), id = "D10")]
    recipe: Option<String>,
    /// How many portions.
    #[rule(one_of(1, 2, 4), id = "D11")]
    portions: Option<u8>,
    /// What it is served on.
    #[rule(nested, push = plate, items(1..=2), id = "D13")]
    plates: Option<Vec<Plate>>,
}

/// A plate.
#[modal(see = "https://example.com/plate")]
pub struct Plate {
    /// How wide it is, in centimetres.
    #[rule(range(10..=40), id = "D20")]
    width: u8,
}
