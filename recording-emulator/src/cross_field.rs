//! Rules that JSON Schema cannot say: sums, products, and texts within texts.
//!
//! Each looks for its field wherever the operation has it and says nothing where it is absent or
//! of a wrong type: that is the document's to say.

use serde_json::Value;

use crate::pointer::child;

/// A canvas holds at most this many pixels (1920 × 1080).
const CANVAS_PIXELS: u64 = 1920 * 1080;

/// Room for fractions like 1/3 + 2/3, which binary floating point cannot add up to 1.
const ROUNDING: f64 = 1e-6;

/// A directory path within the bucket, slashes included.
const PREFIX_CHARACTERS: usize = 128;

/// A session label is measured in bytes.
const LABEL_BYTES: usize = 1024;

/// All violations: JSON pointer, and what is wrong there.
pub(crate) fn violations(body: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    check_label(body, &mut found);
    check_canvas(body, &mut found);
    check_windows(body, &mut found);
    check_prefix(body, &mut found);
    check_private_params(body, &mut found);
    check_integers(body, "", &mut found);
    found
}

type Found = Vec<(String, String)>;

/// No `cname` has more than 1024 bytes, whatever its characters.
fn check_label(body: &Value, found: &mut Found) {
    let label = body.get("cname").and_then(Value::as_str);
    if label.is_some_and(|label| label.len() > LABEL_BYTES) {
        found.push(("/cname".into(), format!("longer than {LABEL_BYTES} bytes")));
    }
}

/// Width times height fits the largest canvas; an absent side counts with its default.
fn check_canvas(body: &Value, found: &mut Found) {
    let mixed = "/clientRequest/recordingConfig/transcodingConfig";
    check_pixels(body, mixed, [("width", 360), ("height", 640)], found);
    let services = "/clientRequest/extensionServiceConfig/extensionServices";
    let count = body
        .pointer(services)
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    for index in 0..count {
        let page = format!("{services}/{index}/serviceParam");
        check_pixels(body, &page, [("videoWidth", 1), ("videoHeight", 1)], found);
    }
}

fn check_pixels(body: &Value, at: &str, sides: [(&str, u64); 2], found: &mut Found) {
    let Some(canvas) = body.pointer(at) else {
        return;
    };
    let pixels = sides.iter().try_fold(1_u64, |pixels, (key, default)| {
        let side = canvas.get(key).map_or(Some(*default), Value::as_u64)?;
        Some(pixels.saturating_mul(side))
    });
    if pixels.is_some_and(|pixels| pixels > CANVAS_PIXELS) {
        let [(width, _), (height, _)] = sides;
        found.push((
            at.into(),
            format!("`{width}` times `{height}` is more than {CANVAS_PIXELS} pixels"),
        ));
    }
}

/// A window stays within the canvas, in a start and in a new layout.
fn check_windows(body: &Value, found: &mut Found) {
    for layout in [
        "/clientRequest/recordingConfig/transcodingConfig",
        "/clientRequest",
    ] {
        let at = format!("{layout}/layoutConfig");
        let windows = body
            .pointer(&at)
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        for (index, window) in windows.enumerate() {
            check_window(window, &format!("{at}/{index}"), found);
        }
    }
}

fn check_window(window: &Value, at: &str, found: &mut Found) {
    for (position, extent) in [("x_axis", "width"), ("y_axis", "height")] {
        let fraction = |key| window.get(key).and_then(Value::as_f64);
        let (Some(from), Some(size)) = (fraction(position), fraction(extent)) else {
            continue;
        };
        if from + size > 1.0 + ROUNDING {
            found.push((
                at.into(),
                format!("`{position}` plus `{extent}` is more than 1"),
            ));
        }
    }
}

/// The directories of a prefix, each followed by a slash, have at most 128 characters.
fn check_prefix(body: &Value, found: &mut Found) {
    let at = "/clientRequest/storageConfig/fileNamePrefix";
    let Some(directories) = body.pointer(at).and_then(Value::as_array) else {
        return;
    };
    let characters =
        |directory: &Value| directory.as_str().map_or(0, |text| text.chars().count()) + 1;
    if directories.iter().map(characters).sum::<usize>() > PREFIX_CHARACTERS {
        found.push((
            at.into(),
            format!(
                "longer than {PREFIX_CHARACTERS} characters, a slash after each directory included"
            ),
        ));
    }
}

/// `privateParams` is JSON in a string.
fn check_private_params(body: &Value, found: &mut Found) {
    let at = "/clientRequest/recordingConfig/privateParams";
    let Some(text) = body.pointer(at).and_then(Value::as_str) else {
        return;
    };
    if serde_json::from_str::<Value>(text).is_err() {
        found.push((
            at.into(),
            "a string that holds JSON, and this one does not".into(),
        ));
    }
}

/// An integer is written without a fraction. To JSON Schema `30.0` is one; to a service that
/// reads an integer it is not.
fn check_integers(value: &Value, at: &str, found: &mut Found) {
    match value {
        Value::Number(number)
            if number
                .as_f64()
                .is_some_and(|n| number.is_f64() && n.fract() == 0.0) =>
        {
            found.push((at.into(), "an integer is written without a fraction".into()));
        }
        Value::Object(map) => {
            let judged = map
                .iter()
                .filter(|(key, _)| !MAY_HOLD_FRACTIONS.contains(&key.as_str()));
            judged.for_each(|(key, inner)| check_integers(inner, &child(at, key), found));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, inner)| check_integers(inner, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// Windows are placed by fractions; what acquire announces is not judged.
const MAY_HOLD_FRACTIONS: [&str; 2] = ["layoutConfig", "startParameter"];

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pointers(recording_config: &Value) -> Vec<String> {
        let body = json!({ "clientRequest": { "recordingConfig": recording_config } });
        violations(&body)
            .into_iter()
            .map(|(pointer, _)| pointer)
            .collect()
    }

    #[test]
    fn a_canvas_holds_at_most_full_hd() {
        let at = "/clientRequest/recordingConfig/transcodingConfig";
        let canvas =
            |width, height| json!({ "transcodingConfig": { "width": width, "height": height } });

        assert!(pointers(&canvas(1920, 1080)).is_empty());
        assert_eq!(pointers(&canvas(1920, 1081)), [at]);
    }

    #[test]
    fn a_window_stays_within_the_canvas() {
        let window = |x: f64, width: f64| json!({ "transcodingConfig": { "layoutConfig": [{ "x_axis": x, "width": width }] } });

        assert!(pointers(&window(0.1 + 0.2, 0.7)).is_empty());
        assert_eq!(
            pointers(&window(0.5, 0.6)),
            ["/clientRequest/recordingConfig/transcodingConfig/layoutConfig/0"]
        );
    }

    #[test]
    fn a_prefix_counts_its_slashes() {
        let prefix = |letters| json!({ "clientRequest": { "storageConfig": { "fileNamePrefix": ["a".repeat(letters), "b"] } } });

        assert!(violations(&prefix(125)).is_empty());
        assert_eq!(violations(&prefix(126)).len(), 1);
    }

    #[test]
    fn private_params_hold_json() {
        let at = "/clientRequest/recordingConfig/privateParams";

        assert!(pointers(&json!({ "privateParams": "{\"correctEXTINF\":true}" })).is_empty());
        assert_eq!(pointers(&json!({ "privateParams": "correctEXTINF" })), [at]);
    }

    #[test]
    fn a_label_is_measured_in_bytes() {
        assert!(violations(&json!({ "cname": "é".repeat(512) })).is_empty());
        assert_eq!(violations(&json!({ "cname": "é".repeat(513) })).len(), 1);
    }

    #[test]
    fn an_integer_is_written_without_a_fraction() {
        let at = "/clientRequest/recordingConfig/maxIdleTime";
        let window = json!({ "transcodingConfig": { "layoutConfig": [{ "alpha": 1.0 }] } });

        assert!(pointers(&json!({ "maxIdleTime": 30 })).is_empty());
        assert_eq!(pointers(&json!({ "maxIdleTime": 30.0 })), [at]);
        assert!(pointers(&window).is_empty());
    }
}
