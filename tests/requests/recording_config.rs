//! `recordingConfig` and `recordingFileConfig`.

use serde_json::{Value, json};

use crate::case::{Body, NOTHING, rule, uids};

const AUDIO: &str = "recordingConfig/subscribeAudioUids";
const NOT_AUDIO: &str = "recordingConfig/unSubscribeAudioUids";
const VIDEO: &str = "recordingConfig/subscribeVideoUids";
const NOT_VIDEO: &str = "recordingConfig/unSubscribeVideoUids";
const TRANSCODING: &str = "recordingConfig/transcodingConfig";

#[test]
fn start_has_the_objects_of_its_mode() {
    for body in [Body::Individual, Body::Screenshots, Body::Mix] {
        rule("R062", body, "token")
            .broken_by(json!(5), "a string belongs here")
            .kept_by(json!("007…"))
            .kept_by(NOTHING)
            .check();
        rule("R065", body, "recordingConfig")
            .broken_by(NOTHING, "missing `recordingConfig`")
            .check();
    }
    for body in [Body::Individual, Body::Screenshots, Body::Mix, Body::Web] {
        rule("R058", body, "storageConfig")
            .broken_by(NOTHING, "missing `storageConfig`")
            .check();
        for retired in ["appsCollection", "transcodeOptions"] {
            rule("R060", body, retired)
                .broken_by(json!({}), "unknown key")
                .kept_by(NOTHING)
                .check();
        }
        rule("R008", body, "storageConfg")
            .broken_by(json!({}), "did you mean `storageConfig`?")
            .kept_by(NOTHING)
            .check();
    }
    for body in [Body::Individual, Body::Mix, Body::Web] {
        rule("R129", body, "recordingFileConfig")
            .broken_by(json!(["hls"]), "an object belongs here, not an array")
            .kept_by(json!({}))
            .kept_by(NOTHING)
            .check();
        rule("R132", body, "recordingFileConfig/avFileType")
            .given("recordingFileConfig", json!({}))
            .broken_by(json!([]), "has 0 elements: 1 or more are allowed")
            .kept_by(json!(["hls"]))
            .kept_by(NOTHING)
            .check();
        rule("R132", body, "recordingFileConfig/avFileType")
            .given("recordingFileConfig", json!({}))
            .broken_by(json!("hls"), "an array belongs here")
            .check();
        rule("R132", body, "recordingFileConfig/avFileType")
            .given("recordingFileConfig", json!({}))
            .broken_by(json!(["hls", "hls"]), "stands before it already")
            .told_at("/1")
            .check();
    }
    for body in [Body::Mix, Body::Web] {
        for wrong in [json!(["mp4"]), json!(["mp4", "hls"])] {
            rule("R134", body, "recordingFileConfig/avFileType")
                .given("recordingFileConfig", json!({}))
                .broken_by(wrong, r#"use `["hls"]` or `["hls","mp4"]`"#)
                .kept_by(json!(["hls", "mp4"]))
                .check();
        }
    }
    rule("R133", Body::Individual, "recordingFileConfig/avFileType")
        .given("recordingFileConfig", json!({}))
        .broken_by(
            json!(["hls", "mp4"]),
            "an individual recording does not make",
        )
        .kept_by(json!(["hls"]))
        .check();
    rule("R132", Body::Mix, "recordingFileConfig/avFileType")
        .given("recordingFileConfig", json!({}))
        .broken_by(json!(["hls", "mp3"]), "belongs here")
        .told_at("/1")
        .kept_by(json!(["hls", "mp4"]))
        .check();
}

#[test]
fn recording_config() {
    for body in [Body::Individual, Body::Mix] {
        rule("R070", body, "recordingConfig/channelType")
            .broken_by(NOTHING, "missing `channelType`")
            .kept_by(json!(1))
            .check();
        rule("R073", body, "recordingConfig/streamTypes")
            .broken_by(json!(3), "belongs here")
            .kept_by(json!(2))
            .kept_by(NOTHING)
            .check();
        rule("R074", body, "recordingConfig/videoStreamType")
            .broken_by(json!(2), "belongs here")
            .kept_by(json!(1))
            .kept_by(NOTHING)
            .check();
        for wrong in [4, 2_592_001] {
            rule("R075", body, "recordingConfig/maxIdleTime")
                .broken_by(json!(wrong), "5 to 2592000 is allowed")
                .kept_by(json!(5))
                .kept_by(json!(2_592_000))
                .kept_by(NOTHING)
                .check();
        }
    }
}

#[test]
fn an_individual_recording_has_fields_of_its_own() {
    rule("R101", Body::Individual, "recordingConfig/streamMode")
        .broken_by(NOTHING, "mode `individual` requires it")
        .kept_by(json!("default"))
        .check();
    rule("R099", Body::Mix, "recordingConfig/streamMode")
        .broken_by(json!("standard"), "not allowed in mode `mix`")
        .kept_by(NOTHING)
        .check();
    rule(
        "R095",
        Body::Individual,
        "recordingConfig/subscribeUidGroup",
    )
    .broken_by(NOTHING, "mode `individual` requires it")
    .kept_by(json!(5))
    .check();
    rule("R097", Body::Mix, "recordingConfig/subscribeUidGroup")
        .broken_by(json!(6), "belongs here")
        .kept_by(json!(0))
        .kept_by(NOTHING)
        .check();
    for streams in [json!(1), json!(2), NOTHING] {
        rule("R102", Body::Individual, "recordingConfig/streamMode")
            .given("recordingConfig/streamTypes", streams)
            .broken_by(json!("original"), "records audio alone")
            .kept_by(json!("standard"))
            .check();
    }
    let audio_alone = rule("R102", Body::Individual, "recordingConfig/streamMode")
        .given("recordingConfig/streamTypes", json!(0))
        .with(&json!("original"));
    assert_eq!(Body::Individual.read(&audio_alone), Ok(audio_alone));
}

#[test]
fn a_composite_recording_has_fields_of_its_own() {
    rule("R105", Body::Individual, "recordingConfig/audioProfile")
        .broken_by(json!(1), "not allowed in mode `individual`")
        .kept_by(NOTHING)
        .check();
    let profile = json!({ "width": 360, "height": 640, "fps": 15, "bitrate": 500 });
    rule("R107", Body::Individual, TRANSCODING)
        .broken_by(profile.clone(), "not allowed in mode `individual`")
        .kept_by(NOTHING)
        .check();
    let mix = rule("R107", Body::Mix, TRANSCODING).with(&profile);
    assert_eq!(Body::Mix.read(&mix), Ok(mix));
}

#[test]
fn lists_name_users_who_can_be_heard_and_seen() {
    for (id, streams, list) in [
        ("R089", 1, AUDIO),
        ("R089", 1, NOT_AUDIO),
        ("R090", 0, VIDEO),
        ("R090", 0, NOT_VIDEO),
    ] {
        rule(id, Body::Mix, list)
            .given("recordingConfig/streamTypes", json!(streams))
            .broken_by(json!(["123"]), "is not allowed with streamTypes")
            .kept_by(NOTHING)
            .check();
    }
    for list in [AUDIO, NOT_AUDIO, VIDEO, NOT_VIDEO] {
        rule("R085", Body::Mix, list)
            .broken_by(uids(33), "has 33 elements: at most 32 are allowed")
            .kept_by(uids(32))
            .kept_by(uids(1))
            .check();
        rule("R086", Body::Mix, list)
            .broken_by(json!([]), "has 0 elements: 1 or more are allowed")
            .kept_by(uids(1))
            .check();
        for (wrong, element, says) in [
            (json!(["1", "2", "1"]), "/2", "stands before it already"),
            (
                json!(["1", "anna"]),
                "/1",
                "has an element 1 that is not a UID",
            ),
            (json!(["0"]), "/0", "has an element 0 that is not a UID"),
        ] {
            rule("R084", Body::Mix, list)
                .broken_by(wrong, says)
                .told_at(element)
                .kept_by(json!(["1", "2"]))
                .check();
        }
    }
    for list in [AUDIO, VIDEO] {
        rule("R087", Body::Mix, list)
            .broken_by(json!(["#allstream#", "1"]), "has `#allstream#` beside UIDs")
            .kept_by(json!(["#allstream#"]))
            .check();
    }
    for list in [NOT_AUDIO, NOT_VIDEO] {
        rule("R087", Body::Mix, list)
            .broken_by(json!(["#allstream#"]), "name the users")
            .kept_by(json!(["1"]))
            .check();
    }
    for (streams, list) in [(0, AUDIO), (2, AUDIO), (1, VIDEO), (2, VIDEO)] {
        let body = rule("R089", Body::Mix, list)
            .given("recordingConfig/streamTypes", json!(streams))
            .with(&json!(["123"]));
        assert_eq!(Body::Mix.read(&body), Ok(body));
    }
}

#[test]
fn whom_to_subscribe_to_is_one_list_or_its_opposite() {
    for (list, opposite) in [(AUDIO, NOT_AUDIO), (VIDEO, NOT_VIDEO)] {
        rule("R088", Body::Mix, list)
            .given(opposite, json!(["123"]))
            .broken_by(json!(["456"]), "exclude each other")
            .kept_by(NOTHING)
            .check();
    }
}

#[test]
fn the_opposite_has_two_spellings() {
    for (list, other) in [
        (NOT_AUDIO, "unsubscribeAudioUids"),
        (NOT_VIDEO, "unsubscribeVideoUids"),
    ] {
        let other = format!("recordingConfig/{other}");
        let spelt = rule("R094", Body::Mix, &other).with(&json!(["123"]));
        let both = rule("R094", Body::Mix, list)
            .given(&other, json!(["123"]))
            .with(&json!(["123"]));

        let read = Body::Mix.read(&spelt).unwrap();
        let violations = Body::Mix.read(&both).unwrap_err();

        assert_eq!(read, rule("R094", Body::Mix, list).with(&json!(["123"])));
        assert_eq!(violations.len(), 1, "{violations}");
        assert!(violations.to_string().contains("are spellings of one key"));
    }
}

#[test]
fn what_is_encrypted_is_decrypted() {
    const MODE: &str = "recordingConfig/decryptionMode";
    const SECRET: &str = "recordingConfig/secret";
    const SALT: &str = "recordingConfig/salt";
    let salt = json!("MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI=");

    rule("R078", Body::Mix, MODE)
        .broken_by(json!(9), "belongs here")
        .kept_by(json!(0))
        .kept_by(NOTHING)
        .check();
    for mode in [json!(0), NOTHING] {
        rule("R080", Body::Mix, SECRET)
            .given(MODE, mode)
            .broken_by(json!("key"), "is not allowed with decryptionMode 0")
            .kept_by(NOTHING)
            .check();
    }
    for mode in 1..=8 {
        let with_salt = if mode > 6 { salt.clone() } else { NOTHING };
        rule("R079", Body::Mix, SECRET)
            .given(MODE, json!(mode))
            .given(SALT, with_salt)
            .broken_by(NOTHING, "missing `secret`")
            .kept_by(json!("key"))
            .check();
    }
    for mode in 1..=6 {
        rule("R082", Body::Mix, SALT)
            .given(MODE, json!(mode))
            .given(SECRET, json!("key"))
            .broken_by(salt.clone(), "`salt` is not allowed")
            .kept_by(NOTHING)
            .check();
    }
    for mode in [7, 8] {
        let salt_of = |id| {
            let case = rule(id, Body::Mix, SALT).given(MODE, json!(mode));
            case.given(SECRET, json!("key"))
        };
        salt_of("R081")
            .broken_by(NOTHING, "missing `salt`")
            .kept_by(salt.clone())
            .check();
        for wrong in [
            "",
            "MTIz",
            "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI",
            "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz",
            "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTJ=",
            "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMT-=",
            "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI==",
        ] {
            salt_of("R083")
                .broken_by(json!(wrong), "is not base64 of 32 bytes: use 44 characters")
                .kept_by(json!(format!("{}=", "A".repeat(43))))
                .kept_by(json!(format!("{}8=", "/+".repeat(21))))
                .check();
        }
    }
}

#[test]
fn private_params_are_json_in_a_string() {
    for wrong in ["correctEXTINF", "", "[]", "{\"correctEXTINF\":}"] {
        rule("R128", Body::Individual, "recordingConfig/privateParams")
            .broken_by(json!(wrong), "is not a JSON object in a string")
            .kept_by(json!("{\"correctEXTINF\":true}"))
            .kept_by(NOTHING)
            .check();
    }
}

#[test]
fn a_group_holds_everybody_on_the_lists() {
    let names = |from: u32, to: u32| (from..=to).map(|uid| uid.to_string()).collect::<Value>();
    // As many users, in the first 32 who are heard and the others who are seen.
    let group_of = |users: u32| {
        let group = rule(
            "R098",
            Body::Individual,
            "recordingConfig/subscribeUidGroup",
        );
        match users {
            0..=32 => group.given(AUDIO, names(1, users)),
            _ => group
                .given(AUDIO, names(1, 32))
                .given(VIDEO, names(33, users)),
        }
    };

    for (group, most) in [(0, 2), (1, 7), (2, 12), (3, 17), (4, 32)] {
        group_of(most + 1)
            .broken_by(json!(group), "use a larger group")
            .kept_by(json!(group + 1))
            .check();
        let full = group_of(most).with(&json!(group));
        assert_eq!(Body::Individual.read(&full), Ok(full));
    }
    group_of(50)
        .broken_by(json!(5), "holds 49 users, and the lists name 50")
        .check();
    // Who is heard and seen counts once.
    let both = rule("R098", Body::Individual, VIDEO)
        .given(AUDIO, json!(["1", "2"]))
        .with(&json!(["2", "1"]));
    assert_eq!(Body::Individual.read(&both), Ok(both));
}

#[test]
fn words_and_numbers_are_the_documented_ones() {
    rule("R023", Body::Mix, "/cname")
        .broken_by(json!(5), "a string belongs here, not a whole number")
        .kept_by(json!("5"))
        .check();
    rule("R028", Body::Mix, "/uid")
        .broken_by(json!(5), "a string belongs here, not a whole number")
        .kept_by(json!("5"))
        .check();
    for (id, place, wrong, says, right) in [
        (
            "R071",
            "recordingConfig/channelType",
            json!(2),
            "1",
            json!(1),
        ),
        (
            "R071",
            "recordingConfig/channelType",
            json!("1"),
            "belongs here",
            json!(0),
        ),
        (
            "R097",
            "recordingConfig/subscribeUidGroup",
            json!(6),
            "5",
            json!(5),
        ),
        (
            "R106",
            "recordingConfig/audioProfile",
            json!(3),
            "2",
            json!(2),
        ),
        (
            "R111",
            "recordingConfig/transcodingConfig/fps",
            json!(25),
            "24",
            json!(24),
        ),
        (
            "R111",
            "recordingConfig/transcodingConfig/fps",
            json!(15.0),
            "belongs here",
            json!(1),
        ),
        ("R141", "storageConfig/vendor", json!(4), "5", json!(3)),
        ("R141", "storageConfig/vendor", json!(0), "1", json!(1)),
        (
            "R153",
            "storageConfig/fileNamePrefix",
            json!("a/b"),
            "an array",
            json!(["a", "b"]),
        ),
    ] {
        rule(id, Body::Mix, place)
            .broken_by(wrong, says)
            .kept_by(right)
            .check();
    }
    rule("R100", Body::Individual, "recordingConfig/streamMode")
        .broken_by(json!("Standard"), "standard")
        .kept_by(json!("default"))
        .check();
}
