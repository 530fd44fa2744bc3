//! The declaration of `parcel.rs` at run time: what it builds, writes and reads.

use recording_ui::parcel::service::{Freight, Letter, Parcel};
use recording_ui::parcel::{Care, Carrier, Handling, Order, PostHub, care, carrier};
use serde_json::json;

#[test]
fn a_letter_is_written_in_the_order_of_the_declaration() {
    let order = Order::<Letter>::builder()
        .stamp("Penny Black")
        .carriage(|c| c.carrier(carrier::Post).hub(PostHub::Oslo))
        .recipient("Ada")
        .build()
        .unwrap();

    let json = serde_json::to_string(&order).unwrap();

    assert_eq!(
        json,
        r#"{"kind":0,"recipient":"Ada","stamp":"Penny Black","carriage":{"carrier":1,"hub":1}}"#
    );
}

#[test]
fn tags_flow_into_nested_objects_and_defaults_are_not_sent() {
    let order = Order::<Freight>::builder()
        .recipient("Ada")
        .weight(12)
        .note("ring twice")
        .handling(|h| h.drop_height(0.5).crane("big"))
        .carriage(|c| {
            c.carrier(carrier::Ship)
                .hub(recording_ui::parcel::ShipHub::Hamburg)
                .container("C1")
                .extras(|e| e.flag("NO").ring(true))
        })
        .build()
        .unwrap();

    assert_eq!(
        serde_json::to_value(&order).unwrap(),
        json!({
            "kind": 2, "recipient": "Ada", "weight": 12, "note": "ring twice",
            "handling": {"dropHeight": 0.5, "crane": "big"},
            "carriage": {"carrier": 2, "hub": 7, "container": "C1", "extras": {"flag": "NO", "ring": true}},
        })
    );
}

#[test]
fn a_finished_value_fits_where_its_builder_does() {
    let handling = Handling::<Parcel>::builder()
        .care(care::Gentle)
        .wrapping("silk")
        .build()
        .unwrap();

    let order = Order::<Parcel>::builder()
        .recipient("Ada")
        .weight(1)
        .handling(|_| handling)
        .carriage(|c| c.carrier(carrier::Hitchhiker))
        .build()
        .unwrap();

    let handling = order.handling().unwrap();
    assert_eq!(handling.care(), Some(&Care::Gentle));
    assert_eq!(order.carriage().unwrap().hub(), Some(&0));
}

#[test]
fn a_tag_known_only_at_run_time_moves_the_checks_to_build() {
    let build = |carrier| {
        Order::<Letter>::builder()
            .recipient("Ada")
            .stamp("Penny Black")
            .carriage(|c| c.carrier_dyn(carrier).hub(7_u32).container("C1"))
            .build()
    };

    let ship = build(Carrier::Ship);
    let post = build(Carrier::Post);

    assert!(ship.is_ok());
    let lines: Vec<String> = post.unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "/carriage/container: `container` is not allowed with carrier 1 (`Post`): remove it, or use carrier 2 (`Ship`) [P22]",
            "/carriage/hub: `hub` is 7, which carrier `Post` does not have: use 0 (`Rome`), 1 (`Oslo`) [P23]",
        ]
    );
}

#[test]
fn build_reports_every_value() {
    let violations = Order::<Parcel>::builder()
        .recipient("Ada")
        .weight(0)
        .signers(Vec::<String>::new())
        .carriage(|c| c.carrier(carrier::Hitchhiker))
        .build()
        .unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/weight: `weight` is 0: 1 to 30000 is allowed [P03]\n\
         /signers: `signers` is empty: leave it out, or name somebody [P06]"
    );
}

#[test]
fn loops_and_conditions_work_where_no_rule_asks() {
    let mut order = Order::<Letter>::builder()
        .recipient("Ada")
        .stamp("Penny Black")
        .carriage(|c| c.carrier(carrier::Hitchhiker));
    for signer in [None, Some("Bob")] {
        if signer.is_some() {
            order = order.signers(signer);
        }
        order = order.maybe_note(signer);
    }

    let order = order.build().unwrap();

    assert_eq!(order.note().map(String::as_str), Some("Bob"));
    assert_eq!(order.signers().map(Vec::len), Some(1));
}

#[test]
fn ten_mistakes_at_four_depths_are_told_in_the_order_of_the_document() {
    let json = r#"{
        "recipient": "Ada",
        "stamp": "Penny Black",
        "recipient": "Bob",
        "weight": 40000,
        "handling": {"care": "gently", "dropHeight": "high", "crane": "big"},
        "carriage": {
            "extras": {"flag": "NO", "marks": ["this side up", 4], "rign": true},
            "carrier": 1,
            "hub": null
        }
    }"#;

    let violations = Order::<Parcel>::from_json(json).unwrap_err();

    assert_eq!(
        violations.to_string().lines().collect::<Vec<_>>(),
        [
            "/recipient: `recipient` is given twice: keep one of the two",
            "/stamp: `stamp` is not allowed in service `parcel`: remove it, or use service `letter` [P04]",
            "/weight: `weight` is 40000: 1 to 30000 is allowed [P03]",
            "/handling/care: one of `rough`, `normal`, `gentle` belongs here",
            "/handling/dropHeight: a number belongs here, not a string",
            "/handling/crane: `crane` is not allowed in service `parcel`: remove it, or use service `freight` [P12]",
            "/carriage/extras/flag: `flag` is not allowed with carrier 1 (`Post`): remove it, or use carrier 2 (`Ship`) [P30]",
            "/carriage/extras/marks/1: a string belongs here, not a whole number",
            "/carriage/extras/rign: unknown key `rign`: did you mean `ring`?",
            "/carriage/hub: `hub` is `null`: leave the key out, or give it a value",
        ]
    );
}

#[test]
fn what_is_missing_is_told_after_what_its_object_has() {
    let violations =
        Order::<Freight>::from_json(r#"{"carriage": {"carrier": 2}, "weight": 0}"#).unwrap_err();

    assert_eq!(
        violations.to_string().lines().collect::<Vec<_>>(),
        [
            "/carriage/hub: missing `hub` [P21]",
            "/carriage/container: missing `container`: carrier 2 (`Ship`) requires it [P22]",
            "/weight: `weight` is 0: 1 to 30000 is allowed [P03]",
            "/recipient: missing `recipient` [P01]",
            "/note: missing `note`: service `freight` requires it [P05]",
        ]
    );
}

#[test]
fn what_the_builder_makes_is_read_back_the_same() {
    let order = Order::<Letter>::builder()
        .recipient("Ada")
        .stamp("Penny Black")
        .carriage(|c| c.carrier(carrier::Post).hub(PostHub::Rome))
        .build()
        .unwrap();

    let json = serde_json::to_string(&order).unwrap();

    assert_eq!(Order::from_json(&json), Ok(order.clone()));
    assert_eq!(serde_json::from_str::<Order<Letter>>(&json).unwrap(), order);
}

#[test]
fn an_object_of_another_mode_is_one_violation() {
    let json = r#"{"recipient":"Ada","stamp":"1d","carriage":{"carrier":9},"handling":{"crane":5,"what":1}}"#;

    let violations = Order::<Letter>::from_json(json).unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/carriage/hub: missing `hub` [P21]
\
         /handling: `handling` is not allowed in service `letter`: remove it, or use service `parcel` or `freight` [P07]"
    );
}

#[test]
fn a_mode_prescribes_its_number_to_json_too() {
    let json = r#"{"kind":1,"recipient":"Ada","stamp":"1d","carriage":{"carrier":9,"hub":0}}"#;

    let violations = Order::<Letter>::from_json(json).unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/kind: `kind` is 1: service `letter` demands 0 [P00]"
    );
}
