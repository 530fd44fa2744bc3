//! The rules about what may stand in an object and what must.

use recording_core::modal;
use recording_ui::parcel::service::{Freight, Letter, Parcel};
use recording_ui::parcel::{
    Care, Carriage, CarriageBuilder, Carrier, Handling, Order, OrderBuilder, PostHub, Service,
    ShipHub, care, carrier, service,
};

/// A carriage that has all it needs.
fn by_hitchhiker(carriage: CarriageBuilder) -> CarriageBuilder<carrier::Hitchhiker> {
    carriage.carrier(carrier::Hitchhiker)
}

#[test]
fn not_allowed_in_mode() {
    let order = Order::<Parcel>::builder()
        .recipient("Ada")
        .weight(12)
        .carriage(by_hitchhiker)
        .build();

    assert!(order.is_ok());
}

#[test]
fn each_mode_names_itself() {
    let _ = Order::<Letter>::builder().stamp("Penny Black");
}

#[test]
fn not_allowed_optional() {
    let _ = Order::<Letter>::builder().maybe_stamp(Some("Penny Black"));
}

#[test]
fn not_allowed_with_tag() {
    let _ = Order::<Letter>::builder().carriage(|c| {
        c.carrier(carrier::Ship)
            .hub(ShipHub::Hamburg)
            .container("C1")
    });
}

#[test]
fn not_allowed_with_default_tag() {
    let _ = Handling::<Parcel>::builder()
        .care(care::Gentle)
        .wrapping("silk");
}

#[test]
fn not_allowed_with_tag_of_outer_object() {
    let carriage = Carriage::builder()
        .carrier(carrier::Ship)
        .hub(ShipHub::Hamburg)
        .container("C1")
        .extras(|e| e.flag("NO"))
        .build();

    assert!(carriage.is_ok());
}

#[test]
fn nested_not_allowed_in_mode() {
    let _ = Order::<Freight>::builder().handling(|h| h.crane("big"));
}

#[test]
fn object_not_allowed_in_mode() {
    let _ = Order::<Parcel>::builder().handling(|h| h.drop_height(0.5));
}

#[test]
fn object_absent_in_mode() {
    let _ = Handling::<Parcel>::builder();
}

#[test]
fn object_absent_by_a_rule() {
    #[modal(M: Service(!Letter, Parcel, Freight), see = "https://example.com/label")]
    #[rule(exists, id = "L1")]
    struct Label {
        text: String,
    }

    assert!(Label::<Parcel>::builder().text("fragile").build().is_ok());
}

#[test]
fn object_absent_in_mode_of_json() {
    assert!(Handling::<Parcel>::from_json("{}").is_ok());
}

#[test]
fn missing_field() {
    let order = Order::<Letter>::builder()
        .recipient("Ada")
        .carriage(by_hitchhiker)
        .build();

    assert!(order.is_ok());
}

#[test]
fn missing_field_of_mode() {
    let order = Order::<Letter>::builder()
        .recipient("Ada")
        .carriage(by_hitchhiker)
        .build();

    assert!(order.is_ok());
}

#[test]
fn missing_optional_that_mode_requires() {
    let order = Order::<Parcel>::builder()
        .recipient("Ada")
        .weight(12)
        .carriage(by_hitchhiker)
        .build();

    assert!(order.is_ok());
}

#[test]
fn maybe_where_mode_requires() {
    let _ = Order::<Parcel>::builder().maybe_note(Some("ring twice"));
}

#[test]
fn missing_fields() {
    let order = Order::<Freight>::builder()
        .recipient("Ada")
        .weight(12)
        .note("ring twice")
        .carriage(by_hitchhiker)
        .build();

    assert!(order.is_ok());
}

#[test]
fn missing_field_of_tag() {
    let carriage = Carriage::builder()
        .carrier(carrier::Post)
        .hub(PostHub::Oslo)
        .build();

    assert!(carriage.is_ok());
}

#[test]
fn missing_field_typed_by_tag() {
    let carriage = Carriage::builder().carrier(carrier::Hitchhiker).build();

    assert!(carriage.is_ok());
}

#[test]
fn missing_nested_field() {
    let _ = Order::<Parcel>::builder().handling(|h| h.drop_height(0.5));
}

#[test]
fn missing_nested_fields() {
    let _ = Order::<Parcel>::builder().handling(|h| h.care(care::Normal));
}

#[test]
fn missing_nested_object() {
    let order = Order::<Letter>::builder()
        .recipient("Ada")
        .carriage(by_hitchhiker)
        .build();

    assert!(order.is_ok());
}

#[test]
fn missing_tag_of_mode() {
    use recording_core::{modal, modes};

    #[modes]
    enum Service {
        Letter,
        Parcel,
    }

    #[modes]
    enum Carrier {
        Post,
        Ship,
    }

    #[modal(M: Service(Letter, Parcel), tag carrier: Carrier(Post, Ship))]
    struct Order {
        #[rule(only(Parcel), id = "P1")]
        carrier: Carrier,
    }

    let order = Order::<service::Letter>::builder().build();

    assert!(order.is_ok());
}

#[test]
fn missing_tag() {
    let carriage = Carriage::builder().carrier(carrier::Hitchhiker).build();

    assert!(carriage.is_ok());
}

#[test]
fn missing_nested_tag() {
    let _ = Order::<Letter>::builder().carriage(|c| c.carrier(carrier::Hitchhiker));
}

#[test]
fn tag_not_chosen_yet() {
    let _ = Carriage::builder().carrier(carrier::Ship).container("C1");
}

#[test]
fn typing_tag_not_chosen_yet() {
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .hub(PostHub::Oslo);
}

#[test]
fn outer_tag_not_chosen_yet() {
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .extras(|e| e.ring(true));
}

#[test]
fn tag_after_dependent_field() {
    let handling = Handling::<Parcel>::builder()
        .care(care::Rough)
        .drop_height(0.5)
        .build();

    assert!(handling.is_ok());
}

#[test]
fn tag_chosen_twice() {
    let _ = Carriage::builder().carrier(carrier::Ship);
}

#[test]
fn tag_known_at_run_time() {
    let _ = Carriage::builder().carrier_dyn(Carrier::Post);
}

#[test]
fn tag_of_another_set() {
    let handling = Handling::<Parcel>::builder()
        .care(care::Rough)
        .build()
        .unwrap();

    assert_eq!(handling.care(), Some(&Care::Rough));
}

#[test]
fn constant_of_mode() {
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .hub(PostHub::Rome);
}

#[test]
fn constant_of_every_mode() {
    let order = Order::<Letter>::builder()
        .recipient("Ada")
        .carriage(by_hitchhiker)
        .build()
        .unwrap();

    assert_eq!(order.kind(), Some(&0));
}

#[test]
fn value_typed_by_another_mode() {
    let _ = Carriage::builder()
        .carrier(carrier::Ship)
        .hub(ShipHub::Hamburg);
}

#[test]
fn wrong_type() {
    let _ = Order::<Parcel>::builder().weight(12);
}

#[test]
fn value_where_closure_belongs() {
    let handling = Handling::<Parcel>::builder().build().unwrap();

    let _ = Order::<Parcel>::builder().handling(|_| handling);
}

#[test]
fn closure_returns_nothing() {
    let _ = Order::<Parcel>::builder().handling(|h| h.drop_height(0.5));
}

#[test]
fn closure_builds() {
    let _ = Order::<Parcel>::builder().handling(|h| h.drop_height(0.5));
}

#[test]
fn misspelt_setter() {
    let _ = Order::<Letter>::builder().recipient("Ada");
}

#[test]
fn misspelt_nested_setter() {
    let _ = Order::<Parcel>::builder().handling(|h| h.drop_height(0.5));
}

#[test]
fn mode_not_named() {
    let order: Order<Letter> = Order::builder()
        .recipient("Ada")
        .carriage(by_hitchhiker)
        .build()
        .unwrap();

    assert_eq!(order.recipient().unwrap(), "Ada");
}

#[test]
fn mode_is_value() {
    let _: OrderBuilder<Letter> = Order::<Letter>::builder();
}

#[test]
fn mode_of_another_set() {
    let _: OrderBuilder<Freight> = Order::<Freight>::builder();
}

#[test]
fn given_object_alone() {
    let _ = Carriage::builder()
        .carrier(carrier::Post)
        .extras(|e| e.marks(["this side up"]));
}
