//! Showing a film: what goes with it depends on a tag of the film, which is an object inside.

use recording_core::{modal, modes};

/// In which colours it is.
#[modes]
pub enum Colour {
    /// Black and white.
    Grey,
    /// In three dimensions.
    Deep,
    /// In colour.
    Bright,
}

/// A film.
#[modal(tag colour: Colour(Grey, Deep, Bright) = Bright)]
pub struct Film {
    /// What it is called.
    title: String,
    /// In which colours it is.
    colour: Option<Colour>,
}

/// A film as it is shown.
#[modal(of film.colour: Colour(Grey, Deep, Bright))]
pub struct Show {
    /// Which glasses to wear.
    #[rule(only(Deep), required(Deep), id = "S01")]
    glasses: Option<String>,
    /// The film.
    #[rule(nested)]
    film: Film,
    /// Who plays the piano.
    #[rule(only(Grey), id = "S02")]
    pianist: Option<String>,
}
