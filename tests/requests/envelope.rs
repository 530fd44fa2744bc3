//! What every body has, and `acquire` and `stop` as a whole.

use recording::ViolationKind;
use recording::mode::Mix;
use recording::start::Start;
use recording::stop::Stop;
use serde_json::json;

use crate::case::{Body, NOTHING, put, rule, rules_broken};

#[test]
fn a_body_has_what_every_body_has() {
    for (id, body) in [
        ("R022", Body::Acquire),
        ("R022", Body::AcquireWeb),
        ("R057", Body::Mix),
        ("R057", Body::Individual),
        ("R057", Body::Screenshots),
        ("R057", Body::Web),
        ("R209", Body::Stop),
        ("R209", Body::StopWeb),
    ] {
        for key in ["cname", "uid", "clientRequest"] {
            let place = format!("/{key}");
            rule(id, body, &place)
                .broken_by(NOTHING, "missing")
                .kept_by(body.json()[key].clone())
                .check();
        }
    }
}

#[test]
fn a_channel_is_named_as_rtc_names_it() {
    for body in Body::ALL.into_iter().filter(|body| !body.is_of_a_page()) {
        rule("R024", body, "/cname")
            .broken_by(json!("a".repeat(65)), "has 65 bytes: 1 to 64 are allowed")
            .kept_by(json!("a".repeat(64)))
            .kept_by(json!("a"))
            .check();
        rule("R024", body, "/cname")
            .broken_by(json!(""), "has 0 bytes")
            .check();
        rule("R025", body, "/cname")
            .broken_by(json!("a/b"), "has '/', which is not allowed")
            .kept_by(json!("a b!#$%&()+-:;<=.>?@[]^_{}|~,"))
            .check();
    }
}

#[test]
fn a_page_has_a_label_of_its_own() {
    for body in Body::ALL.into_iter().filter(|body| body.is_of_a_page()) {
        rule("R026", body, "/cname")
            .broken_by(
                json!("a".repeat(129)),
                "has 129 bytes: 1 to 128 are allowed",
            )
            .kept_by(json!("a".repeat(128)))
            .kept_by(json!("https://example.com/ü"))
            .check();
    }
}

#[test]
fn a_recorder_has_a_number() {
    for body in Body::ALL {
        for wrong in ["0", "4294967296", "01", "-1", "", "anna"] {
            rule("R029", body, "/uid")
                .broken_by(json!(wrong), "use a number from 1 to 4294967295")
                .kept_by(json!("1"))
                .kept_by(json!("4294967295"))
                .check();
        }
    }
}

#[test]
fn acquire() {
    rule("R037", Body::AcquireWeb, "scene")
        .broken_by(json!(0), "mode `web` demands 1")
        .kept_by(json!(1))
        .kept_by(NOTHING)
        .check();
    rule("R037", Body::Acquire, "scene")
        .broken_by(json!(1), "mode `mix` demands 0")
        .kept_by(json!(0))
        .kept_by(NOTHING)
        .check();
    for wrong in [0, 721] {
        rule("R038", Body::Acquire, "resourceExpiredHour")
            .broken_by(json!(wrong), "1 to 720 is allowed")
            .kept_by(json!(1))
            .kept_by(json!(720))
            .kept_by(NOTHING)
            .check();
    }
    rule("R047", Body::Acquire, "startParameter")
        .broken_by(json!("{}"), "an object belongs here, not a string")
        .kept_by(Body::Mix.json()["clientRequest"].clone())
        .check();
    rule("R040", Body::Acquire, "excludeResourceIds")
        .broken_by(json!("a"), "an array belongs here")
        .kept_by(json!([
            "JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22-x-kv4GdPcjZeMz"
        ]))
        .kept_by(NOTHING)
        .check();
    rule("R041", Body::Acquire, "region")
        .broken_by(json!("US"), "belongs here")
        .kept_by(json!("CN"))
        .kept_by(json!("AP"))
        .kept_by(json!("EU"))
        .kept_by(json!("NA"))
        .kept_by(NOTHING)
        .check();
    rule("R044", Body::Acquire, "regionAffinity")
        .broken_by(json!(5), "belongs here")
        .kept_by(json!(0))
        .kept_by(json!(4))
        .kept_by(NOTHING)
        .check();
}

#[test]
fn a_region_is_said_in_one_way() {
    let mut body = Body::Acquire.json();
    put(&mut body, "/clientRequest/region", &json!("EU"));
    put(&mut body, "/clientRequest/regionAffinity", &json!(3));

    let violations = Body::Acquire.read(&body).unwrap_err();

    assert_eq!(
        violations.to_string(),
        "/clientRequest/region: `regionAffinity` and `region` exclude each other: leave one of the two out"
    );
}

#[test]
fn a_recorder_that_has_to_be_in_a_region_stores_there() {
    let stores_in = |vendor: u32, region: u32| {
        let mut start = Body::Mix.json()["clientRequest"].take();
        put(&mut start, "/storageConfig/vendor", &json!(vendor));
        put(&mut start, "/storageConfig/region", &json!(region));
        rule("R042", Body::Acquire, "region").given("startParameter", start)
    };

    // Ireland; Hangzhou and Hong Kong; Toronto; Johannesburg; Baoding.
    for (vendor, region, lies_in) in [
        (1, 4, Some("EU")),
        (2, 0, Some("CN")),
        (2, 7, Some("AP")),
        (3, 17, Some("NA")),
        (7, 9, None),
        (8, 1, Some("CN")),
    ] {
        for asked in ["CN", "AP", "EU", "NA"] {
            let case = stores_in(vendor, region);
            if lies_in == Some(asked) {
                let body = case.with(&json!(asked));
                assert_eq!(rules_broken(Body::Acquire.read(&body)), [""; 0], "{body}");
            } else {
                case.broken_by(json!(asked), "where the storage is not")
                    .kept_by(NOTHING)
                    .check();
            }
        }
    }
    // Where a vendor has no regions, nobody knows.
    let azure = stores_in(5, 0).with(&json!("EU"));
    assert_eq!(rules_broken(Body::Acquire.read(&azure)), [""; 0]);
}

#[test]
fn stop() {
    rule("R210", Body::Stop, "async_stop")
        .broken_by(json!("true"), "`true` or `false` belongs here")
        .kept_by(json!(true))
        .kept_by(json!(false))
        .kept_by(NOTHING)
        .check();
}

#[test]
fn a_body_is_one_json_object() {
    for (text, kind) in [
        ("", ViolationKind::NotJson),
        ("{", ViolationKind::NotJson),
        ("{} {}", ViolationKind::NotJson),
        ("cname=room", ViolationKind::NotJson),
        ("[]", ViolationKind::WrongType),
        ("\"room\"", ViolationKind::WrongType),
        ("null", ViolationKind::WrongType),
    ] {
        let violations = Stop::<Mix>::from_json(text).unwrap_err();

        assert_eq!(violations.len(), 1, "{text}: {violations}");
        assert_eq!(violations.as_slice()[0].kind, kind, "{text}: {violations}");
        assert_eq!(violations.as_slice()[0].pointer, "", "{text}");
    }
}

#[test]
fn keys_and_words_have_one_case() {
    let mut body = Body::Stop.json();
    put(&mut body, "/clientRequest/Async_stop", &json!(true));
    put(&mut body, "/clientRequest/asyncStop", &json!(true));

    let violations = Body::Stop.read(&body).unwrap_err();

    let told: Vec<_> = violations
        .iter()
        .map(|found| (found.kind, &*found.message, found.rule))
        .collect();
    let unknown = |key| format!("unknown key `{key}`: did you mean `async_stop`?");
    assert_eq!(
        told,
        [
            (
                ViolationKind::UnknownKey,
                &*unknown("Async_stop"),
                Some("R008")
            ),
            (
                ViolationKind::UnknownKey,
                &*unknown("asyncStop"),
                Some("R008")
            ),
        ]
    );
}

#[test]
fn every_violation_is_told_at_once_and_in_the_order_of_the_body() {
    let body = r##"{
        "uid": 527841,
        "cname": "a/b",
        "clientRequest": {
            "recordingConfig": {
                "maxIdleTime": 3,
                "maxIdleTime": 30,
                "streamMode": "standard",
                "strmTypes": 2,
                "transcodingConfig": { "width": 1920, "height": 1081, "fps": 14, "backgroundColor": "#FF00" }
            },
            "storageConfig": { "vendor": 3, "region": 0, "bucket": null, "extensionParams": { "sse": "kms" } }
        }
    }"##;

    let violations = Start::<Mix>::from_json(body).unwrap_err();

    let told: Vec<_> = violations
        .iter()
        .map(|violation| {
            let pointer = violation.pointer.trim_start_matches("/clientRequest/");
            (pointer, violation.rule.unwrap_or(""))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("/uid", "R028"),
            ("/cname", "R025"),
            ("recordingConfig/maxIdleTime", ""),
            ("recordingConfig/maxIdleTime", "R075"),
            ("recordingConfig/streamMode", "R099"),
            ("recordingConfig/strmTypes", "R008"),
            ("recordingConfig/transcodingConfig/width", "R110"),
            ("recordingConfig/transcodingConfig/fps", "R111"),
            ("recordingConfig/transcodingConfig/backgroundColor", "R124"),
            ("recordingConfig/transcodingConfig/bitrate", "R108"),
            ("recordingConfig/channelType", "R070"),
            ("storageConfig/bucket", ""),
            ("storageConfig/extensionParams", "R159"),
            ("storageConfig/accessKey", "R140"),
            ("storageConfig/secretKey", "R140"),
        ],
        "{violations}"
    );
}
