//! Requests whose mode is known only at run time.

use recording_core::{modal, modes};
use recording_ui::parcel::Service;
use recording_ui::parcel::service::{self, Parcel};
use serde_json::json;

/// How a channel is watched.
#[modes(shared_wire)]
pub enum Watch {
    /// It is recorded.
    #[mode(wire = "single")]
    Record,
    /// Pictures of it are taken, and no more.
    #[mode(wire = "single")]
    Pictures,
    /// It is mixed.
    Mix,
}

/// What is watched, and how.
#[modal(M: Watch(Record, Pictures, Mix), any = AnyStart)]
pub struct Start {
    /// Which.
    channel: String,
    /// How often a picture is taken.
    #[rule(only(Record, Pictures), required(Pictures))]
    #[rule(requires(files, when(Record)))]
    interval: Option<u32>,
    /// Which files.
    #[rule(only(Record, Mix))]
    files: Option<String>,
}

/// What does not exist in every mode.
#[modal(M: Service(!Letter, Parcel, Freight), any = AnyLabel)]
#[rule(exists, id = "E1")]
#[rule(unknown, id = "E2")]
#[rule(unknown("font", "size"), id = "E3")]
pub struct Label {
    /// What it says.
    text: String,
}

#[test]
fn the_body_tells_modes_with_one_wire_value_apart() {
    let mode = |json: &str| AnyStart::from_wire("single", json).map(|start| start.mode());

    assert_eq!(mode(r#"{"channel": "a"}"#), Ok(Watch::Record));
    assert_eq!(
        mode(r#"{"channel": "a", "interval": 3}"#),
        Ok(Watch::Pictures)
    );
    assert_eq!(
        mode(r#"{"channel": "a", "interval": 3, "files": "hls"}"#),
        Ok(Watch::Record)
    );
}

#[test]
fn a_body_that_fits_no_mode_is_judged_by_the_one_it_fits_best() {
    let violations =
        AnyStart::from_wire("single", r#"{"interval": 3, "files": "hls"}"#).unwrap_err();

    assert_eq!(violations.to_string(), "/channel: missing `channel`");
}

#[test]
fn an_unknown_mode_is_told_with_the_known_ones() {
    let violations = AnyStart::from_wire("web", "{}").unwrap_err();

    assert_eq!(
        violations.to_string(),
        "(root): there is no watch `web` here: use `single`, `mix`"
    );
}

#[test]
fn an_erased_request_is_the_same_on_the_wire() {
    let label = Label::<Parcel>::builder().text("fragile").build().unwrap();

    let any = AnyLabel::from(label.clone());

    assert_eq!(any.mode(), Service::Parcel);
    assert_eq!(
        serde_json::to_value(&any).unwrap(),
        json!({"text": "fragile"})
    );
    assert_eq!(
        AnyLabel::from_json(Service::Parcel, r#"{"text":"fragile"}"#),
        Ok(AnyLabel::Parcel(label))
    );
}

#[test]
fn a_mode_in_which_it_does_not_exist_is_refused() {
    let violations = AnyLabel::from_json(Service::Letter, "{}").unwrap_err();

    assert_eq!(
        violations.to_string(),
        "(root): `Label` does not exist in service `letter` [E1]"
    );
}

#[test]
fn a_mode_in_which_it_does_not_exist_is_refused_by_its_wire_value_too() {
    let violations = AnyLabel::from_wire("letter", "{}").unwrap_err();
    let unknown = AnyLabel::from_wire("pigeon", "{}").unwrap_err();

    assert_eq!(
        violations.to_string(),
        "(root): `Label` does not exist in service `letter` [E1]"
    );
    assert_eq!(
        unknown.to_string(),
        "(root): there is no service `pigeon` here: use `parcel`, `freight`"
    );
}

#[test]
fn a_key_that_is_named_is_refused_by_the_rule_that_names_it() {
    let json = r#"{"text": "fragile", "size": 3, "colour": "red", "font": "serif"}"#;

    let violations = AnyLabel::from_json(Service::Parcel, json).unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/size: unknown key `size`: remove it [E3]\n\
         /colour: unknown key `colour`: remove it [E2]\n\
         /font: unknown key `font`: remove it [E3]"
    );
}

#[test]
fn requests_can_be_kept_and_sent_to_another_thread() {
    fn is_free<T: Clone + PartialEq + std::fmt::Debug + Send + Sync + 'static>() {}

    is_free::<AnyStart>();
    is_free::<Label<service::Freight>>();
}
