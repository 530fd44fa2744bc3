//! The example `check`, run as a user runs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

/// The example, which cargo builds along with this test.
fn check(arguments: &[&str]) -> Output {
    let test = std::env::current_exe().unwrap();
    let profile = test.ancestors().nth(2).unwrap();
    let example = Command::new(profile.join("examples/check"))
        .args(arguments)
        .output();
    example.expect(
        "the example is not built: run `cargo build --examples`, which `cargo test` does itself",
    )
}

fn sample(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    folder.join(file).to_str().unwrap().to_owned()
}

/// A file with this text, for the test of this name.
fn file(test: &str, text: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{test}.json"));
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn a_body_that_is_right_is_printed_in_canonical_form() {
    let body = sample("update-req.individual-or-mix.ds.json");

    let output = check(&["update", "mix", &body]);

    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    let printed: Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert_eq!(
        printed["clientRequest"]["streamSubscribe"]["videoUidList"],
        json!({ "unSubscribeVideoUids": ["444", "555", "666"] })
    );
}

#[test]
fn what_is_printed_is_printed_again_as_it_is() {
    let first = check(&["start", "mix", &sample("start-req.mix.seed-002.json")]);

    let again = file("printed", &first.stdout);
    let second = check(&["start", "mix", &again]);

    assert_eq!(stdout(&first), stdout(&second));
}

#[test]
fn each_violation_has_a_line() {
    let body = sample("start-req.individual-record-snapshot.ds.json");

    let output = check(&["start", "individual", &body]);

    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        stdout(&output),
        "/clientRequest/recordingConfig/subscribeUidGroup: missing `subscribeUidGroup`: mode \
         `individual` requires it [R095]\n\
         /clientRequest/recordingConfig/streamMode: missing `streamMode`: mode `individual` \
         requires it [R101]\n"
    );
}

#[test]
fn a_layout_is_updated_in_composite_recordings_alone() {
    let body = sample("updateLayout-req.mix.ds.json");

    for mode in ["individual", "web"] {
        let output = check(&["update-layout", mode, &body]);

        assert_eq!(output.status.code(), Some(1));
        assert_eq!(
            stdout(&output),
            format!("(root): `UpdateLayout` does not exist in mode `{mode}` [R199]\n")
        );
    }
    assert_eq!(
        check(&["update-layout", "mix", &body]).status.code(),
        Some(0)
    );
}

#[test]
fn keys_are_judged_as_they_stand() {
    let body = r#"{
        "cname": "room", "uid": "1", "uid": "2", "line\nbreak": 1,
        "clientRequest": { "async_stp": true }
    }"#;

    let output = check(&["stop", "web", &file("keys", body)]);

    assert_eq!(
        stdout(&output),
        "/uid: `uid` is given twice: keep one of the two\n\
         /line\\nbreak: unknown key `line\\nbreak`: remove it [R008]\n\
         /clientRequest/async_stp: unknown key `async_stp`: did you mean `async_stop`? [R008]\n"
    );
}

#[test]
fn no_secret_is_quoted() {
    const HIDDEN: &str = "hunter2";
    let secrets = json!([HIDDEN]);
    let body = json!({
        "cname": "room", "uid": "1",
        "clientRequest": {
            "token": secrets,
            "recordingConfig": {
                "channelType": 0, "decryptionMode": 7, "secret": secrets, "salt": HIDDEN,
            },
            "storageConfig": {
                "vendor": 1, "region": 0, "bucket": "b", "accessKey": secrets,
                "secretKey": { (HIDDEN): HIDDEN }, "stsToken": secrets,
            },
        },
    });
    let push = json!({
        "cname": "room", "uid": "1",
        "clientRequest": { "rtmpPublishConfig": { "outputs": [{ "rtmpUrl": HIDDEN }] } },
    });

    let start = check(&["start", "mix", &file("secrets", body.to_string())]);
    let update = check(&["update", "web", &file("push", push.to_string())]);

    let lines = stdout(&start);
    for key in [
        "token",
        "secret",
        "salt",
        "accessKey",
        "secretKey",
        "stsToken",
    ] {
        assert!(lines.contains(&format!("/{key}: ")), "{key} in\n{lines}");
    }
    assert!(
        lines.contains("`salt` is not base64 of 32 bytes: use 44 characters"),
        "{lines}"
    );
    assert!(stdout(&update).contains("does not begin with `rtmp://`"));
    assert!(!lines.contains(HIDDEN) && !stdout(&update).contains(HIDDEN));
}

#[test]
fn what_cannot_be_judged_is_told_in_one_line() {
    let right = sample("stop-req.any.seed-000.json");
    let not_json = file("not_json", "{\"cname\": \"room\",}");
    let not_utf8 = file("not_utf8", b"\"\xff\"");

    for arguments in [
        &[][..],
        &["stop", "mix"],
        &["stop", "mix", &right, "more"],
        &["query", "mix", &right],
        &["stop", "raw", &right],
        &["stop", "mix", "no/such/file.json"],
        &["stop", "mix", &not_json],
        &["stop", "mix", &not_utf8],
    ] {
        let output = check(arguments);

        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(stderr.lines().count(), 1, "{arguments:?}: {stderr}");
    }
    let list = check(&["stop", "mix", &file("list", "[]")]);
    assert_eq!(list.status.code(), Some(1));
    assert_eq!(
        stdout(&list),
        "(root): an object belongs here, not an array\n"
    );
}
