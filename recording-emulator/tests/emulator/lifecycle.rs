//! A recording from its acquire to its end, and the answers' forms.

use std::time::Duration;

use recording_emulator::Emulator;
use serde_json::{Value, json};

use crate::client::{Client, start_body, stop_body};

/// An emulator whose clock only the test moves.
async fn by_hand() -> Emulator {
    Emulator::builder().time_scale(0.0).start().await.unwrap()
}

/// Whether `answer` is what the OpenAPI document promises.
fn assert_documented(schema: &str, answer: &Value) {
    let document: Value = serde_json::from_str(include_str!("../../openapi.json")).unwrap();
    let schema = json!({ "$ref": format!("#/components/schemas/{schema}"), "components": document["components"] });
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(answer)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:?} in {answer}");
}

#[tokio::test]
async fn a_recording_in_each_mode_from_acquire_to_its_end() {
    for mode in ["individual", "mix"] {
        let emulator = by_hand().await;
        let client = Client::of(&emulator);

        let acquired = client.acquire(&stop_body("room", "42")).await;
        let resource = acquired.text("resourceId");
        let started = client
            .start(&resource, mode, &start_body("room", "42", mode))
            .await;
        let sid = started.text("sid");
        let early = client.query(&resource, &sid, mode).await;
        emulator.advance(Duration::from_secs(10));
        let running = client.query(&resource, &sid, mode).await;
        let stopped = client
            .stop(&resource, &sid, mode, &stop_body("room", "42"))
            .await;
        let stopping = client.query(&resource, &sid, mode).await;
        emulator.advance(Duration::from_secs(10));
        let gone = client.query(&resource, &sid, mode).await;

        assert_documented("AcquireAnswer", &acquired.body);
        assert_documented("StartAnswer", &started.body);
        for (query, status) in [(early, 0), (running, 5), (stopping, 6)] {
            assert_documented("QueryAnswer", &query.body);
            assert_eq!(query.body["serverResponse"]["status"], status, "{mode}");
        }
        assert_documented("StopAnswer", &stopped.body);
        assert_eq!(
            stopped.body["serverResponse"]["uploadingStatus"],
            "uploaded"
        );
        assert_documented("Refusal", &gone.body);
        assert_eq!(gone.code(), (404, 404));
    }
}

#[tokio::test]
async fn a_mixed_recording_lists_one_playlist() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let resource = client.resource("room", "42").await;
    let sid = client
        .start(&resource, "mix", &start_body("room", "42", "mix"))
        .await
        .text("sid");
    emulator.advance(Duration::from_secs(10));

    let query = client.query(&resource, &sid, "mix").await;

    let expected = json!({
        "cname": "room", "uid": "42", "resourceId": resource, "sid": sid,
        "serverResponse": {
            "status": 5,
            "fileListMode": "string",
            "fileList": format!("{sid}_room.m3u8"),
            "sliceStartTime": 1_700_000_003_500_u64,
        },
    });
    assert_eq!(query.body, expected);
}

#[tokio::test]
async fn an_individual_recording_lists_files_per_publisher() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let resource = client.resource("room", "42").await;
    let mut body = start_body("room", "42", "individual");
    body["clientRequest"]["recordingConfig"]["subscribeAudioUids"] = json!(["7"]);
    let sid = client
        .start(&resource, "individual", &body)
        .await
        .text("sid");
    emulator.advance(Duration::from_secs(10));

    let stop = client
        .stop(&resource, &sid, "individual", &stop_body("room", "42"))
        .await;

    let file = json!({
        "fileName": format!("{sid}_room__uid_s_7__uid_e_audio.m3u8"),
        "trackType": "audio", "uid": "7", "mixedAllUser": false, "isPlayable": true,
        "sliceStartTime": 1_700_000_003_500_u64,
    });
    let response =
        json!({ "fileListMode": "json", "fileList": [file], "uploadingStatus": "uploaded" });
    assert_eq!(stop.body["serverResponse"], response);
}

#[tokio::test]
async fn a_scaled_clock_runs_by_itself() {
    // A simulated hour passes every 36 ms.
    let emulator = Emulator::builder()
        .time_scale(100_000.0)
        .start()
        .await
        .unwrap();
    let client = Client::of(&emulator);

    let hour = Duration::from_secs(3_600);
    let before = emulator.now();
    while emulator.now() < before + hour {
        tokio::task::yield_now().await;
    }
    let resource = client.resource("room", "42").await;
    while emulator.now() < before + 3 * hour {
        tokio::task::yield_now().await;
    }
    let late = client
        .start(&resource, "mix", &start_body("room", "42", "mix"))
        .await;

    assert_eq!(late.code(), (400, 433));
}

#[tokio::test]
async fn two_parties_record_side_by_side_with_ids_of_their_own() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let (first, second) = (
        client.resource("room", "1").await,
        client.resource("room", "2").await,
    );

    let one = client
        .start(&first, "mix", &start_body("room", "1", "mix"))
        .await;
    let two = client
        .start(&second, "mix", &start_body("room", "2", "mix"))
        .await;

    assert_eq!((one.status, two.status), (200, 200));
    assert_ne!(first, second);
    assert_ne!(one.text("sid"), two.text("sid"));
}

#[tokio::test]
async fn a_state_that_forbids_a_request_is_explained_in_the_log() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let resource = client.resource("room", "42").await;

    let answer = client
        .start(&resource, "mix", &start_body("lobby", "42", "mix"))
        .await;

    assert_eq!(answer.code(), (400, 432));
    let why = emulator.requests()[1].why.clone().unwrap();
    assert!(why.contains("/cname differs"), "{why}");
}
