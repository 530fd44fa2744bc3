//! Tags with a default, in every place where a rule can ask for them.

use recording_core::{modal, modes};

/// How something is done.
#[modes]
pub enum Way {
    /// As ever.
    Plain,
    /// Otherwise.
    Fancy,
}

/// What is done.
#[modal(tag way: Way(Plain, Fancy) = Plain, tag trim: Way(Plain, Fancy))]
#[rule(at_least_one(ribbon, lace, when(way::Fancy)))]
pub struct Hat {
    /// A tag with a default.
    way: Option<Way>,
    /// A tag without.
    trim: Way,
    /// Not beside lace on a plain hat.
    #[rule(excludes(lace, when(way::Plain)))]
    ribbon: Option<String>,
    /// Not beside a ribbon on a plain hat.
    lace: Option<String>,
    /// Of a plain hat with plain trim.
    #[rule(required(way::Plain, trim::Plain))]
    label: Option<String>,
    /// An object that asks for the tag.
    #[rule(nested(way))]
    box_: Option<HatBox>,
    /// Several of them.
    #[rule(nested(way), push = spare)]
    spares: Option<Vec<HatBox>>,
}

/// Where a hat is kept.
#[modal(in way: Way(Plain, Fancy))]
pub struct HatBox {
    /// Of a fancy one.
    #[rule(only(Fancy))]
    velvet: Option<String>,
}

#[test]
fn a_default_holds_wherever_a_rule_asks_for_the_tag() {
    let plain = Hat::builder()
        .trim(way::Plain)
        .lace("white")
        .box_(|b| b)
        .label("hat")
        .build()
        .unwrap();
    let fancy = Hat::builder()
        .way(way::Fancy)
        .trim(way::Plain)
        .ribbon("red")
        .lace("white")
        .box_(|b| b.velvet("blue"))
        .spare(|b| b.velvet("green"))
        .build()
        .unwrap();

    assert_eq!(
        serde_json::to_string(&plain).unwrap(),
        r#"{"trim":"plain","lace":"white","label":"hat","box":{}}"#
    );
    assert_eq!(
        serde_json::to_string(&fancy).unwrap(),
        r#"{"way":"fancy","trim":"plain","ribbon":"red","lace":"white","box":{"velvet":"blue"},"spares":[{"velvet":"green"}]}"#
    );
}

#[test]
fn what_is_left_out_before_a_tag_is_chosen_may_be_left_out_after_it() {
    let hat = Hat::builder()
        .maybe_label(None::<String>)
        .way(way::Fancy)
        .trim(way::Plain)
        .lace("white")
        .build();

    assert!(hat.is_ok());
}

#[test]
fn a_tag_that_only_the_run_knows_is_judged_by_build() {
    let hat = |way| {
        Hat::builder()
            .way_dyn(way)
            .trim_dyn(Way::Plain)
            .ribbon("red")
            .maybe_lace(Some("white"))
            .box_(|b| b.velvet("blue"))
            .build()
    };

    assert!(hat(Way::Fancy).is_ok());
    assert_eq!(
        hat(Way::Plain).unwrap_err().to_string(),
        "/label: missing `label`: way `plain` requires it\n\
         /lace: `ribbon` and `lace` exclude each other in way `plain`: leave one of the two out\n\
         /box/velvet: `velvet` is not allowed with way `plain`: remove it, or use way `fancy`"
    );
}
