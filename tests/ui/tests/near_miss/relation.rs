//! The rules about several fields.

use recording_ui::dish::course::{Dessert, Main, Starter};
use recording_ui::dish::{Dish, style};
use recording_ui::show::Show;
use recording_ui::show::colour::{Deep, Grey};

#[test]
fn excludes() {
    let _ = Dish::<Main>::builder().vegetable("peas").vegan(true);
}

#[test]
fn excludes_the_other_way() {
    let _ = Dish::<Main>::builder().vegan(true).vegetable("peas");
}

#[test]
fn excludes_several() {
    let _ = Dish::<Main>::builder().meat("beef").fish("carp");
}

#[test]
fn excludes_in_one_mode() {
    let _ = Dish::<Main>::builder().wine("red").coffee(true);
}

#[test]
fn excludes_an_optional_value() {
    let _ = Dish::<Main>::builder()
        .maybe_vegan(Some(true))
        .maybe_meat(Some("beef"));
}

#[test]
fn requires() {
    let dish = Dish::<Starter>::builder()
        .name("Soup")
        .sauce("green")
        .spoon("big")
        .cash(9.5)
        .build();

    assert!(dish.is_ok());
}

#[test]
fn at_least_one_in_one_mode() {
    let dish = Dish::<Dessert>::builder().name("Cake").cash(9.5).build();

    assert!(dish.is_ok());
}

#[test]
fn exactly_one_is_missing() {
    let dish = Dish::<Starter>::builder().name("Soup").cash(9.5).build();

    assert!(dish.is_ok());
}

#[test]
fn exactly_one_is_two() {
    let dish = Dish::<Starter>::builder().name("Soup").card("1234").build();

    assert!(dish.is_ok());
}

#[test]
fn pushed_object_lacks_field() {
    let _ = Dish::<Starter>::builder().plate(|plate| plate.width(12));
}

#[test]
fn implies() {
    let dish = Dish::<Dessert>::builder()
        .name("Crepe")
        .style(style::Flambe)
        .cash(9.5)
        .build();

    assert!(dish.is_ok());
}

#[test]
fn not_allowed_with_tag_of_inner_object() {
    let show = Show::builder()
        .pianist("Ada")
        .film(|f| f.title("Jaws").colour(Grey))
        .build();

    assert!(show.is_ok());
}

#[test]
fn required_with_tag_of_inner_object() {
    let show = Show::builder()
        .glasses("red and green")
        .film(|f| f.title("Jaws").colour(Deep))
        .build();

    assert!(show.is_ok());
}
