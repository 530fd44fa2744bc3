//! The declaration of `dish.rs` at run time.

use recording_ui::dish::course::{Dessert, Main, Starter};
use recording_ui::dish::{Dish, Style, style};
use serde_json::json;

#[test]
fn what_may_stand_together_is_built() {
    let dish = Dish::<Main>::builder()
        .name("Risotto")
        .vegetable("peas")
        .vegan(true)
        .spoon("big")
        .sauce("green")
        .wine("white")
        .coffee(true)
        .card("1234")
        .seats([1, 2])
        .recipe("https://example.com/risotto")
        .portions(2)
        .plate(|plate| plate.width(24))
        .plate(|plate| plate.width(12))
        .build()
        .unwrap();

    assert_eq!(
        serde_json::to_value(&dish).unwrap(),
        json!({
            "name": "Risotto", "vegetable": "peas", "vegan": true, "sauce": "green", "spoon": "big",
            "wine": "white", "coffee": true, "card": "1234", "seats": [1, 2],
            "recipe": "https://example.com/risotto", "portions": 2,
            "plates": [{"width": 24}, {"width": 12}],
        })
    );
}

#[test]
fn what_only_the_run_knows_is_left_to_build() {
    let build = |meat: Option<&str>, vegan: Option<bool>, cash: Option<f64>| {
        Dish::<Main>::builder()
            .name("Stew")
            .maybe_vegan(vegan)
            .maybe_meat(meat)
            .maybe_cash(cash)
            .build()
    };

    assert!(build(Some("beef"), None, Some(9.5)).is_ok());
    assert_eq!(
        build(None, None, None).unwrap_err().to_string(),
        "(root): one of `meat`, `fish`, `vegetable` must be given in course `main` [D01]\n\
         (root): one of `card`, `cash` must be given [D02]"
    );
    assert_eq!(
        build(Some("beef"), Some(true), Some(1.0))
            .unwrap_err()
            .to_string(),
        "/meat: `vegan` and `meat` exclude each other: leave one of the two out [D05]"
    );
}

#[test]
fn every_kind_of_value_is_judged() {
    let violations = Dish::<Starter>::builder()
        .name("Risotto_with_peas_and_beans")
        .wine("blue")
        .cash(1.0)
        .seats([1, 41, 1, 2])
        .recipe("ftp://example.com")
        .portions(3)
        .plate(|plate| plate.width(24))
        .plate(|plate| plate.width(12))
        .plate(|plate| plate.width(9))
        .build()
        .unwrap_err();

    assert_eq!(
        violations.to_string().lines().collect::<Vec<_>>(),
        [
            "/name: `name` has 27 characters: 1 to 20 are allowed [D03]",
            "/name: `name` has '_', which is not allowed: use only `A-Za-z -` [D03]",
            "/name: `name` has 27 bytes: at most 10 are allowed [D04]",
            "/wine: `wine` is `blue`: one of `red`, `white` is allowed [D07]",
            "/seats/1: `seats` has an element 1 that is 41: 1 to 40 is allowed [D09]",
            "/seats: `seats` has 4 elements: 1 to 3 are allowed [D09]",
            "/seats/2: `seats` has an element 2 that stands before it already: keep one of the two [D09]",
            "/recipe: `recipe` does not begin with `http://` or `https://` [D10]",
            "/portions: `portions` is 3: one of 1, 2, 4 is allowed [D11]",
            "/plates: `plates` has 3 elements: 1 to 2 are allowed [D13]",
            "/plates/2/width: `width` is 9: 10 to 40 is allowed [D20]",
        ]
    );
}

#[test]
fn what_is_read_obeys_the_same_rules() {
    let json = r#"{"name": "Pie", "vegan": true, "meat": "beef", "sauce": "red", "vin": "red", "coffee": false,
        "wine": "white", "card": "1", "cash": 2, "plates": [{"width": 20}, {"width": 50, "depth": 1}]}"#;

    let violations = Dish::<Dessert>::from_json(json).unwrap_err();

    assert_eq!(
        violations.to_string().lines().collect::<Vec<_>>(),
        [
            "/meat: `vegan` and `meat` exclude each other: leave one of the two out [D05]",
            "/coffee: `wine` and `coffee` exclude each other in course `dessert`: leave one of the two out [D08]",
            "/wine: `wine` is given twice: `wine` and `vin` are spellings of one key",
            "/cash: `card` and `cash` exclude each other: leave one of the two out [D02]",
            "/plates/1/width: `width` is 50: 10 to 40 is allowed [D20]",
            "/plates/1/depth: unknown key `depth`: remove it",
            "/spoon: missing `spoon`: `sauce` requires it [D06]",
        ]
    );
}

#[test]
fn an_alias_is_read_and_the_chosen_spelling_written() {
    let dish =
        Dish::<Starter>::from_json(r#"{"name": "Soup", "cash": 2.5, "vin": "red"}"#).unwrap();

    assert_eq!(
        serde_json::to_string(&dish).unwrap(),
        r#"{"name":"Soup","wine":"red","cash":2.5}"#
    );
}

#[test]
fn a_mode_that_needs_another_is_told() {
    let violations = Dish::<Starter>::builder()
        .name("Soup")
        .cash(1.0)
        .style_dyn(Style::Flambe)
        .build();

    assert_eq!(
        violations.unwrap_err().to_string(),
        "/style: style `flambe` needs course `main` or `dessert` [D12]"
    );
    assert!(
        Dish::<Dessert>::builder()
            .name("Crepe")
            .cash(1.0)
            .style(style::Flambe)
            .build()
            .is_ok()
    );
}
