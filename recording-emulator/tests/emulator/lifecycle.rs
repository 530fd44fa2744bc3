//! A recording from its acquire to its end, and the answers' forms.

use std::time::Duration;

use recording_emulator::{Emulator, Operation};
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
    let modes = [
        ("individual", "QueryAnswer", "StopAnswer"),
        ("mix", "QueryAnswer", "StopAnswer"),
        ("web", "WebQueryAnswer", "WebStopAnswer"),
    ];
    for (mode, query_answer, stop_answer) in modes {
        let emulator = by_hand().await;
        let client = Client::of(&emulator);
        let scene = u8::from(mode == "web");

        let acquired = client
            .acquire(&json!({ "cname": "room", "uid": "42", "clientRequest": { "scene": scene } }))
            .await;
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
            assert_documented(query_answer, &query.body);
            assert_eq!(query.body["serverResponse"]["status"], status, "{mode}");
        }
        assert_eq!(stopped.status, 200);
        assert_documented(stop_answer, &stopped.body);
        assert_documented("Refusal", &gone.body);
        assert_eq!(gone.code(), (404, 404));
    }
}

#[tokio::test]
async fn the_hosts_of_the_notifications_are_asked_for_without_an_app() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);

    for path in ["/v1/ncs/ip", "/v2/ncs/ip"] {
        let authorization = client.authorization();
        let answer = client.send("GET", path, &[&authorization], "").await;
        let stranger = client.send("GET", path, &[], "").await.unwrap();

        let answer = answer.unwrap();
        assert_eq!((answer.status, stranger.status), (200, 401));
        assert_documented("NcsIpAnswer", &answer.body);
        assert_eq!(
            answer.body["data"]["service"]["hosts"],
            json!([{ "primaryIP": "127.0.0.1" }])
        );
    }
    let asked = emulator
        .requests()
        .into_iter()
        .filter_map(|request| request.operation);
    assert_eq!(asked.collect::<Vec<_>>(), [Operation::NcsIp; 4]);
}

#[tokio::test]
async fn a_web_recording_tells_the_state_of_each_service() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let resource = client.resource("web", "room", "42").await;
    let sid = client
        .start(&resource, "web", &start_body("room", "42", "web"))
        .await
        .text("sid");
    emulator.advance(Duration::from_secs(10));

    let query = client.query(&resource, &sid, "web").await;
    let stop = client
        .stop(&resource, &sid, "web", &stop_body("room", "42"))
        .await;

    let file =
        json!({ "filename": format!("{sid}_room.m3u8"), "sliceStartTime": 1_700_000_003_500_u64 });
    let recorder = |state: &str| {
        let payload = json!({ "state": state, "onhold": false, "fileList": [file] });
        json!({ "serviceName": "web_recorder_service", "payload": payload })
    };
    let push = json!({ "serviceName": "rtmp_publish_service", "payload": {
        "state": "inProgress", "outputs": [{ "rtmpUrl": "rtmp://a", "status": "publishing" }],
    } });
    let upload =
        json!({ "serviceName": "upload_service", "payload": { "uploadingStatus": "uploaded" } });
    let state = |answer: &Value| answer["serverResponse"]["extensionServiceState"].clone();
    assert_eq!(state(&query.body), json!([recorder("inProgress"), push]));
    assert_eq!(state(&stop.body), json!([recorder("exit"), upload]));
}

#[tokio::test]
async fn a_web_recording_stops_after_its_hours() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let resource = client.resource("web", "room", "42").await;
    let sid = client
        .start(&resource, "web", &start_body("room", "42", "web"))
        .await
        .text("sid");
    emulator.advance(Duration::from_secs(3 * 60 * 60));

    let stopping = client.query(&resource, &sid, "web").await;
    let stop = client
        .stop(&resource, &sid, "web", &stop_body("room", "42"))
        .await;

    assert_eq!(stopping.body["serverResponse"]["status"], 6);
    assert_eq!(stop.code(), (400, 49));
}

#[tokio::test]
async fn a_running_recording_is_updated_and_a_stopping_one_is_not() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let resource = client.resource("mix", "room", "42").await;
    let sid = client
        .start(&resource, "mix", &start_body("room", "42", "mix"))
        .await
        .text("sid");
    emulator.advance(Duration::from_secs(10));
    let layout =
        json!({ "cname": "room", "uid": "42", "clientRequest": { "mixedVideoLayout": 1 } });
    let lists = json!({ "cname": "room", "uid": "42", "clientRequest": {
        "streamSubscribe": { "videoUidList": { "subscribeVideoUids": ["7"] } },
    } });

    let arranged = client
        .change("updateLayout", &resource, &sid, "mix", &layout)
        .await;
    let updated = client
        .change("update", &resource, &sid, "mix", &lists)
        .await;
    client
        .stop(&resource, &sid, "mix", &stop_body("room", "42"))
        .await;
    let too_late = client
        .change("update", &resource, &sid, "mix", &lists)
        .await;

    for answer in [arranged, updated] {
        assert_eq!(answer.status, 200);
        assert_documented("StartAnswer", &answer.body);
    }
    assert_eq!(too_late.code(), (404, 404));
}

#[tokio::test]
async fn an_update_of_the_subscription_adds_files() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let resource = client.resource("individual", "room", "42").await;
    let mut start = start_body("room", "42", "individual");
    start["clientRequest"]["recordingConfig"]["subscribeAudioUids"] = json!(["7"]);
    let sid = client
        .start(&resource, "individual", &start)
        .await
        .text("sid");
    emulator.advance(Duration::from_secs(10));
    let update = json!({ "cname": "room", "uid": "42", "clientRequest": {
        "streamSubscribe": { "audioUidList": { "subscribeAudioUids": ["8"] } },
    } });

    client
        .change("update", &resource, &sid, "individual", &update)
        .await;
    let query = client.query(&resource, &sid, "individual").await;

    let rows = query.body["serverResponse"]["fileList"]
        .as_array()
        .unwrap()
        .clone();
    let uids: Vec<&Value> = rows.iter().map(|row| &row["uid"]).collect();
    assert_eq!(uids, ["7", "8"]);
}

#[tokio::test]
async fn a_mixed_recording_lists_one_playlist() {
    let emulator = by_hand().await;
    let client = Client::of(&emulator);
    let resource = client.resource("mix", "room", "42").await;
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
    let resource = client.resource("mix", "room", "42").await;
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
    let resource = client.resource("mix", "room", "42").await;
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
        client.resource("mix", "room", "1").await,
        client.resource("mix", "room", "2").await,
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
    let resource = client.resource("mix", "room", "42").await;

    let answer = client
        .start(&resource, "mix", &start_body("lobby", "42", "mix"))
        .await;

    assert_eq!(answer.code(), (400, 432));
    let why = emulator.requests()[1].why.clone().unwrap();
    assert!(why.contains("/cname differs"), "{why}");
}
