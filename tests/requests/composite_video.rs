//! `transcodingConfig`, and the layout that it shares with `updateLayout`.

use recording::Mode;
use recording::update_layout::AnyUpdateLayout;
use serde_json::{Value, json};

use crate::case::{Body, Case, NOTHING, rule};

const TRANSCODING: &str = "recordingConfig/transcodingConfig";

#[test]
fn transcoding_config() {
    for (key, right) in [("width", 1), ("height", 1), ("fps", 15), ("bitrate", 1)] {
        rule("R108", Body::Mix, &format!("{TRANSCODING}/{key}"))
            .broken_by(NOTHING, "missing")
            .kept_by(json!(right))
            .check();
    }
    for (key, across) in [("width", "height"), ("height", "width")] {
        for wrong in [0, 1921] {
            rule("R109", Body::Mix, &format!("{TRANSCODING}/{key}"))
                .given(&format!("{TRANSCODING}/{across}"), json!(1))
                .broken_by(json!(wrong), "1 to 1920 is allowed")
                .kept_by(json!(1))
                .kept_by(json!(1920))
                .check();
        }
    }
    rule("R110", Body::Mix, &format!("{TRANSCODING}/width"))
        .given(&format!("{TRANSCODING}/height"), json!(1081))
        .broken_by(json!(1920), "at most 2073600 (1920 × 1080) is allowed")
        .kept_by(json!(1918))
        .check();
    for wrong in [0, 6501] {
        rule("R112", Body::Mix, &format!("{TRANSCODING}/bitrate"))
            .broken_by(json!(wrong), "1 to 6500 is allowed")
            .kept_by(json!(1))
            .kept_by(json!(6500))
            .check();
    }
}

/// The layout stands in two places.
fn places() -> [(Body, &'static str); 2] {
    [
        (Body::Mix, "recordingConfig/transcodingConfig/"),
        (Body::UpdateLayout, ""),
    ]
}

/// A rule about a member of the layout, in each place.
fn in_each_place(id: &'static str, key: &str, case: impl Fn(Case, &str) -> Case) {
    for (body, place) in places() {
        case(rule(id, body, &format!("{place}{key}")), place).check();
    }
}

fn window() -> Value {
    json!({ "x_axis": 0, "y_axis": 0, "width": 1, "height": 1 })
}

/// A number of windows, side by side.
fn windows(count: u32) -> Value {
    let windows = (0..count).map(|place| {
        json!({ "x_axis": f64::from(place) / 32.0, "y_axis": 0, "width": 0.03, "height": 1.0 })
    });
    windows.collect()
}

#[test]
fn a_layout_has_what_belongs_to_it() {
    in_each_place("R115", "mixedVideoLayout", |case, _| {
        case.broken_by(json!(4), "belongs here")
            .kept_by(json!(0))
            .kept_by(json!(1))
            .kept_by(json!(2))
            .kept_by(NOTHING)
    });
    for layout in [json!(0), json!(1), json!(2), NOTHING] {
        in_each_place("R117", "layoutConfig", |case, place| {
            case.given(&format!("{place}mixedVideoLayout"), layout.clone())
                .broken_by(json!([window()]), "`layoutConfig` is not allowed")
                .kept_by(NOTHING)
        });
    }
    in_each_place("R116", "layoutConfig", |case, place| {
        case.given(&format!("{place}mixedVideoLayout"), json!(3))
            .broken_by(NOTHING, "missing `layoutConfig`")
            .kept_by(json!([window()]))
    });
    for layout in [json!(0), json!(1), NOTHING] {
        in_each_place("R113", "maxResolutionUid", |case, place| {
            case.given(&format!("{place}mixedVideoLayout"), layout.clone())
                .broken_by(json!("1"), "`maxResolutionUid` is not allowed")
                .kept_by(NOTHING)
        });
    }
    for wrong in ["0", "#allstream#", "anna"] {
        in_each_place("R114", "maxResolutionUid", |case, place| {
            case.given(&format!("{place}mixedVideoLayout"), json!(2))
                .broken_by(json!(wrong), "is not a UID")
                .kept_by(json!("1"))
                .kept_by(NOTHING)
        });
    }
}

#[test]
fn a_canvas_has_a_colour_and_images() {
    for wrong in ["FF0000", "#FF00", "#GG0000", "#FF00000", "", "red"] {
        in_each_place("R124", "backgroundColor", |case, _| {
            case.broken_by(json!(wrong), "is not a colour")
                .kept_by(json!("#FF0000"))
                .kept_by(json!("#00ff7f"))
        });
    }
    for key in ["backgroundImage", "defaultUserBackgroundImage"] {
        in_each_place("R125", key, |case, _| {
            case.broken_by(
                json!("ftp://example.com/a.jpg"),
                "does not begin with `https://`",
            )
            .kept_by(json!("https://example.com/a.jpg"))
            .kept_by(json!("http://example.com/a.bmp"))
            .kept_by(NOTHING)
        });
    }
}

#[test]
fn a_user_has_an_image() {
    let image = json!({ "uid": "1", "image_url": "https://example.com/a.jpg" });

    for (id, key, wrong, says, right) in [
        ("R126", "uid", NOTHING, "missing `uid`", json!("1")),
        (
            "R126",
            "uid",
            json!("#allstream#"),
            "is not a UID",
            json!("2"),
        ),
        (
            "R126",
            "image_url",
            NOTHING,
            "missing `image_url`",
            json!("https://a"),
        ),
        (
            "R125",
            "image_url",
            json!("a.jpg"),
            "does not begin with",
            json!("http://a"),
        ),
        ("R123", "render_mode", json!(2), "belongs here", json!(0)),
        (
            "R008",
            "url",
            json!("https://a"),
            "unknown key `url`",
            NOTHING,
        ),
    ] {
        in_each_place(id, &format!("backgroundConfig/0/{key}"), |case, place| {
            case.given(&format!("{place}backgroundConfig"), json!([image]))
                .broken_by(wrong.clone(), says)
                .kept_by(right.clone())
        });
    }
}

#[test]
fn a_custom_layout_has_windows() {
    in_each_place("R118", "layoutConfig", |case, place| {
        case.given(&format!("{place}mixedVideoLayout"), json!(3))
            .broken_by(windows(18), "has 18 elements: 1 to 17 are allowed")
            .kept_by(windows(17))
            .kept_by(windows(1))
    });
    in_each_place("R118", "layoutConfig", |case, place| {
        case.given(&format!("{place}mixedVideoLayout"), json!(3))
            .broken_by(json!([]), "has 0 elements")
    });
    let anna = |window: Value, uid: &str| {
        let mut window = window;
        window["uid"] = json!(uid);
        window
    };
    in_each_place("R121", "layoutConfig", |case, place| {
        case.given(&format!("{place}mixedVideoLayout"), json!(3))
            .broken_by(
                json!([anna(window(), "1"), window(), anna(window(), "1")]),
                "has a window already",
            )
            .told_at("/2/uid")
            .kept_by(json!([
                anna(window(), "1"),
                window(),
                anna(window(), "2"),
                window()
            ]))
    });
}

#[test]
fn a_window_is_within_the_canvas() {
    let of_a_window = |id, key: &str, wrong: Value, says, right: &[Value]| {
        in_each_place(id, &format!("layoutConfig/0/{key}"), |case, place| {
            let mut window = window();
            // Room for what is tried.
            window["width"] = json!(0);
            window["height"] = json!(0.0);
            let case = case
                .given(&format!("{place}mixedVideoLayout"), json!(3))
                .given(&format!("{place}layoutConfig"), json!([window]))
                .broken_by(wrong.clone(), says);
            right.iter().cloned().fold(case, Case::kept_by)
        });
    };
    for key in ["x_axis", "y_axis", "width", "height"] {
        of_a_window(
            "R119",
            key,
            NOTHING,
            "missing",
            &[json!(0), json!(1), json!(0.5)],
        );
        of_a_window(
            "R119",
            key,
            json!(-0.1),
            "is -0.1: 0 to 1 is allowed",
            &[json!(0.0)],
        );
        of_a_window(
            "R119",
            key,
            json!("0"),
            "a number belongs here",
            &[json!(1.0)],
        );
        of_a_window(
            "R119",
            key,
            json!(3_000_000_000_u64),
            "belongs here",
            &[json!(1.0)],
        );
    }
    of_a_window(
        "R121",
        "uid",
        json!("anna"),
        "is not a UID",
        &[json!("1"), NOTHING],
    );
    of_a_window(
        "R121",
        "uid",
        json!("#allstream#"),
        "is not a UID",
        &[json!("4294967295")],
    );
    for wrong in [json!(1.01), json!(-1), json!(2)] {
        of_a_window(
            "R122",
            "alpha",
            wrong,
            "0 to 1 is allowed",
            &[json!(0), json!(1), json!(1.0)],
        );
    }
    of_a_window(
        "R123",
        "render_mode",
        json!(2),
        "belongs here",
        &[json!(0), json!(1)],
    );

    for (from, size) in [("x_axis", "width"), ("y_axis", "height")] {
        in_each_place("R120", &format!("layoutConfig/0/{size}"), |case, place| {
            let mut window = json!({ "x_axis": 0, "y_axis": 0, "width": 0, "height": 0 });
            window[from] = json!(0.333_333);
            case.given(&format!("{place}mixedVideoLayout"), json!(3))
                .given(&format!("{place}layoutConfig"), json!([window]))
                .broken_by(json!(0.7), "at most 1 is allowed")
                .kept_by(json!(0.666_667))
                .kept_by(json!(0.666_667_5))
        });
    }
}

#[test]
fn an_update_of_the_layout_has_no_profile() {
    for (key, value) in [
        ("width", 360),
        ("height", 640),
        ("fps", 15),
        ("bitrate", 500),
    ] {
        rule("R208", Body::UpdateLayout, key)
            .broken_by(json!(value), "not allowed in place `updateLayout`")
            .kept_by(NOTHING)
            .check();
    }
    rule("R208", Body::UpdateLayout, "/clientRequest")
        .broken_by(NOTHING, "missing `clientRequest`")
        .kept_by(json!({}))
        .check();
}

#[test]
fn no_other_recording_has_a_layout() {
    let body = Body::UpdateLayout.json().to_string();

    for mode in [Mode::Individual, Mode::Screenshots, Mode::Web] {
        let violations = AnyUpdateLayout::from_json(mode, &body).unwrap_err();

        let expected = format!("(root): `UpdateLayout` does not exist in mode `{mode}` [R199]");
        assert_eq!(violations.to_string(), expected);
        assert_eq!(violations.as_slice()[0].rule, Some("R199"));
    }
    assert!(AnyUpdateLayout::from_json(Mode::Mix, &body).is_ok());
}
