//! The declaration of `show.rs` at run time: rules about a tag of an object inside.

use recording_ui::show::{Colour, Film, Show, colour};

#[test]
fn the_tag_may_come_before_or_after_what_depends_on_it() {
    let before = Show::builder()
        .film(|f| f.title("Nosferatu").colour(colour::Grey))
        .pianist("Ada")
        .build();
    let after = Show::builder()
        .glasses("red and green")
        .film(|f| f.colour(colour::Deep).title("Jaws"))
        .build();
    let neither = Show::builder().film(|f| f.title("Amelie")).build();

    assert!(before.is_ok() && after.is_ok() && neither.is_ok());
}

#[test]
fn a_tag_known_only_at_run_time_is_left_to_build() {
    let film = Film::builder()
        .title("Jaws")
        .colour(colour::Deep)
        .build()
        .unwrap();

    let finished = Show::builder().film(|_| film).pianist("Ada").build();
    let dynamic = Show::builder()
        .pianist("Ada")
        .film(|f| f.title("M").colour_dyn(Colour::Grey))
        .build();

    assert_eq!(
        finished.unwrap_err().to_string(),
        "/glasses: missing `glasses`: colour `deep` requires it [S01]\n\
         /pianist: `pianist` is not allowed with colour `deep`: remove it, or use colour `grey` [S02]"
    );
    assert!(dynamic.is_ok());
}

#[test]
fn what_is_read_obeys_the_same_rules() {
    let json = r#"{"pianist": "Ada", "film": {"title": "Amelie"}}"#;

    let violations = Show::from_json(json).unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/pianist: `pianist` is not allowed with colour `bright`: remove it, or use colour `grey` [S02]"
    );
}

#[test]
fn what_another_mode_has_is_refused() {
    let json = r#"{"glasses": "red and green", "film": {"title": "Nosferatu", "colour": "grey"}}"#;

    let violations = Show::from_json(json).unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/glasses: `glasses` is not allowed with colour `grey`: remove it, or use colour `deep` [S01]"
    );
}
