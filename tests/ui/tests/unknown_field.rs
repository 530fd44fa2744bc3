//! The way out: a member that the declaration does not know.

use recording_ui::dish::Dish;
use recording_ui::dish::course::Starter;

#[test]
fn it_is_sent_after_all_others() {
    let dish = Dish::<Starter>::builder()
        .name("Soup")
        .unknown_field("spiciness", 3)
        .cash(1.0)
        .build()
        .unwrap();

    assert_eq!(
        serde_json::to_string(&dish).unwrap(),
        r#"{"name":"Soup","cash":1.0,"spiciness":3}"#
    );
    assert!(
        !format!("{dish:?}").contains('3'),
        "its value may be secret"
    );
}

#[test]
fn a_field_that_is_known_has_a_setter() {
    let dish = Dish::<Starter>::builder()
        .name("Soup")
        .cash(1.0)
        .unknown_field("vin", "red")
        .build();

    assert_eq!(
        dish.unwrap_err().to_string(),
        "/vin: `vin` is a field of `Dish`: use `.wine(..)`"
    );
}
