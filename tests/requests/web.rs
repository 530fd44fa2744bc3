//! Recordings of a web page.

use serde_json::{Value, json};

use crate::case::{Body, Case, NOTHING, page_recorder, rule};

const SERVICES: &str = "extensionServiceConfig/extensionServices";

fn push() -> Value {
    json!({
        "serviceName": "rtmp_publish_service",
        "serviceParam": { "outputs": [{ "rtmpUrl": "rtmp://example.com/live/key" }] },
    })
}

/// A rule about a member of the service that records the page.
fn of_page(id: &'static str, key: &str) -> Case {
    rule(id, Body::Web, &format!("{SERVICES}/0/{key}"))
}

/// A rule about a member of the service that pushes it.
fn of_push(id: &'static str, key: &str) -> Case {
    rule(id, Body::Web, &format!("{SERVICES}/1/{key}"))
        .given(SERVICES, json!([page_recorder(), push()]))
}

#[test]
fn a_page_has_other_objects_than_a_channel() {
    rule("R061", Body::Web, "token")
        .broken_by(json!("007"), "`token` is not allowed in mode `web`")
        .kept_by(NOTHING)
        .check();
    rule("R066", Body::Web, "recordingConfig")
        .broken_by(
            json!({ "channelType": 0 }),
            "`recordingConfig` is not allowed in mode `web`",
        )
        .kept_by(NOTHING)
        .check();
    rule("R068", Body::Web, "extensionServiceConfig")
        .broken_by(NOTHING, "mode `web` requires it")
        .kept_by(json!({ "extensionServices": [page_recorder()] }))
        .check();
    for body in [Body::Individual, Body::Screenshots, Body::Mix] {
        rule("R069", body, "extensionServiceConfig")
            .broken_by(
                json!({ "extensionServices": [page_recorder()] }),
                "is not allowed",
            )
            .kept_by(NOTHING)
            .check();
    }
}

#[test]
fn one_service_records_and_one_may_push() {
    rule("R162", Body::Web, SERVICES)
        .broken_by(NOTHING, "missing `extensionServices`")
        .kept_by(json!([page_recorder()]))
        .check();
    rule("R162", Body::Web, SERVICES)
        .broken_by(page_recorder(), "an array belongs here")
        .check();
    for (wrong, says) in [
        (json!([]), "has no `web_recorder_service`"),
        (json!([push()]), "has no `web_recorder_service`"),
        (
            json!([page_recorder(), page_recorder()]),
            "more than one `web_recorder_service`",
        ),
        (
            json!([push(), page_recorder(), push()]),
            "more than one `rtmp_publish_service`",
        ),
    ] {
        rule("R164", Body::Web, SERVICES)
            .broken_by(wrong, says)
            .kept_by(json!([page_recorder(), push()]))
            .kept_by(json!([push(), page_recorder()]))
            .check();
    }
    of_page("R162", "serviceName")
        .broken_by(NOTHING, "missing `serviceName`")
        .check();
    of_page("R163", "serviceName")
        .broken_by(json!("aliyun_vod_service"), "`web_recorder_service`")
        .check();
    of_page("R162", "serviceParam")
        .broken_by(NOTHING, "missing `serviceParam`")
        .check();
}

#[test]
fn each_service_fails_in_its_way() {
    rule(
        "R161",
        Body::Web,
        "extensionServiceConfig/errorHandlePolicy",
    )
    .broken_by(json!("error_ignore"), "use `error_abort`")
    .kept_by(json!("error_abort"))
    .kept_by(NOTHING)
    .check();
    of_page("R165", "errorHandlePolicy")
        .broken_by(json!("error_ignore"), "use `error_abort`")
        .kept_by(json!("error_abort"))
        .kept_by(NOTHING)
        .check();
    of_push("R166", "errorHandlePolicy")
        .broken_by(json!("error_abort"), "use `error_ignore`")
        .kept_by(json!("error_ignore"))
        .kept_by(NOTHING)
        .check();
    for (key, version) in [("v1", true), ("v2", false)] {
        let body = rule("", Body::Web, "extensionServiceConfig/apiVersion").with(&json!(key));
        assert_eq!(Body::Web.read(&body).is_ok(), version);
    }
}

#[test]
fn a_page_is_described_in_full() {
    for key in [
        "url",
        "audioProfile",
        "videoWidth",
        "videoHeight",
        "maxRecordingHour",
    ] {
        of_page("R167", &format!("serviceParam/{key}"))
            .broken_by(NOTHING, "missing")
            .kept_by(page_recorder()["serviceParam"][key].clone())
            .check();
    }
    of_page("R171", "serviceParam/videoWidth")
        .given(
            &format!("{SERVICES}/0/serviceParam/videoHeight"),
            json!(1081),
        )
        .broken_by(json!(1920), "at most 2073600")
        .kept_by(json!(1918))
        .check();
    of_page("R181", "serviceParam/outputs")
        .broken_by(
            json!([{ "rtmpUrl": "rtmp://a" }]),
            "not allowed with serviceName",
        )
        .kept_by(NOTHING)
        .check();
}

#[test]
fn the_numbers_of_a_page_are_within_bounds() {
    for (id, key, (low, high), is_optional) in [
        ("R169", "audioProfile", (0, Some(2)), false),
        ("R170", "videoWidth", (240, Some(1920)), false),
        ("R170", "videoHeight", (240, Some(1920)), false),
        ("R172", "maxRecordingHour", (1, Some(720)), false),
        ("R174", "videoBitrate", (1, None), true),
        ("R175", "videoFps", (5, Some(60)), true),
        ("R177", "maxVideoDuration", (30, Some(240)), true),
        ("R179", "readyTimeout", (0, Some(60)), true),
    ] {
        // The smallest picture of all, so that the sides do not matter together.
        let sides = json!({
            "url": "https://example.com", "audioProfile": 0, "videoWidth": 240,
            "videoHeight": 240, "maxRecordingHour": 1,
        });
        let case = |wrong: Value| {
            let case = of_page(id, &format!("serviceParam/{key}"));
            let case = case.given(&format!("{SERVICES}/0/serviceParam"), sides.clone());
            case.broken_by(wrong, "")
        };
        case(json!(low - 1))
            .kept_by(json!(low))
            .kept_by(json!(high.unwrap_or(8001)))
            .kept_by(if is_optional { NOTHING } else { json!(low) })
            .check();
        case(high.map_or(json!("1"), |high: i64| json!(high + 1))).check();
        case(json!(60.0)).check();
    }
    for (id, key) in [("R176", "mobile"), ("R178", "onhold")] {
        of_page(id, &format!("serviceParam/{key}"))
            .broken_by(json!(1), "`true` or `false` belongs here")
            .kept_by(json!(true))
            .kept_by(json!(false))
            .kept_by(NOTHING)
            .check();
    }
}

#[test]
fn a_page_is_pushed_to_one_place() {
    of_push("R181", "serviceParam/outputs")
        .broken_by(NOTHING, "missing `outputs`")
        .kept_by(json!([{ "rtmpUrl": "rtmps://a" }]))
        .check();
    for wrong in [
        json!([]),
        json!([{ "rtmpUrl": "rtmp://a" }, { "rtmpUrl": "rtmp://b" }]),
    ] {
        of_push("R181", "serviceParam/outputs")
            .broken_by(wrong, "only 1 is allowed")
            .check();
    }
    let url = "serviceParam/outputs/0/rtmpUrl";
    of_push("R182", url)
        .broken_by(NOTHING, "missing `rtmpUrl`")
        .kept_by(json!("rtmp://a"))
        .check();
    of_push("R182", url)
        .broken_by(
            json!("https://a"),
            "does not begin with `rtmp://` or `rtmps://`",
        )
        .check();
    of_push("R167", "serviceParam/url")
        .broken_by(json!("https://a"), "not allowed with serviceName")
        .kept_by(NOTHING)
        .check();
}
