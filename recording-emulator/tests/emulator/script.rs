//! Scripted answers.

use std::time::Duration;

use recording_emulator::{Emulator, Operation, Scripted};
use serde_json::json;

use crate::client::{Client, start_body, stop_body};

/// A mixed recording that has run for ten seconds.
async fn recording() -> (Emulator, String, String) {
    let emulator = Emulator::builder().time_scale(0.0).start().await.unwrap();
    let client = Client::of(&emulator);
    let resource = client.resource("mix", "room", "42").await;
    let sid = client
        .start(&resource, "mix", &start_body("room", "42", "mix"))
        .await
        .text("sid");
    emulator.advance(Duration::from_secs(10));
    (emulator, resource, sid)
}

#[tokio::test]
async fn the_next_answers_are_scripted_and_the_later_ones_true() {
    let (emulator, resource, sid) = recording().await;
    let client = Client::of(&emulator);
    emulator.script(Operation::Query, [Scripted::Status(2), Scripted::NotFound]);

    let first = client.query(&resource, &sid, "mix").await;
    let second = client.query(&resource, &sid, "mix").await;
    let third = client.query(&resource, &sid, "mix").await;

    let expected = json!({
        "cname": "room", "uid": "42", "resourceId": resource, "sid": sid, "serverResponse": { "status": 2 },
    });
    assert_eq!((first.status, first.body), (200, expected));
    assert_eq!(second.code(), (404, 404));
    assert_eq!(third.body["serverResponse"]["status"], 5);
    assert_eq!(emulator.requests()[2].why.as_deref(), Some("scripted"));
    assert_eq!(emulator.requests()[4].why, None);
}

#[tokio::test]
async fn a_raw_answer_is_given_as_it_is() {
    let (emulator, resource, sid) = recording().await;
    let client = Client::of(&emulator);
    let body = json!({ "code": 62, "reason": "request timeout" });
    emulator.script(
        Operation::Stop,
        [Scripted::Raw {
            status: 504,
            body: body.clone(),
        }],
    );

    let scripted = client
        .stop(&resource, &sid, "mix", &stop_body("room", "42"))
        .await;
    let after = client.query(&resource, &sid, "mix").await;

    assert_eq!((scripted.status, scripted.body), (504, body));
    assert_eq!(after.body["serverResponse"]["status"], 5);
}

#[tokio::test]
async fn a_dropped_connection_leaves_the_state_and_a_lost_answer_does_not() {
    let (emulator, resource, sid) = recording().await;
    let client = Client::of(&emulator);
    emulator.script(Operation::Stop, [Scripted::Drop, Scripted::LoseAnswer]);
    let path = client.path(&format!("resourceid/{resource}/sid/{sid}/mode/mix/stop"));
    let body = stop_body("room", "42").to_string();
    let authorization = client.authorization();
    let headers = [authorization.as_str()];
    let stop = || client.send("POST", &path, &headers, &body);

    let dropped = stop().await;
    let between = client.query(&resource, &sid, "mix").await;
    let lost = stop().await;
    let after = client.query(&resource, &sid, "mix").await;

    assert!(dropped.is_err() && lost.is_err(), "{dropped:?} {lost:?}");
    assert_eq!(between.body["serverResponse"]["status"], 5);
    assert_eq!(after.body["serverResponse"]["status"], 6);
    assert_eq!(emulator.requests()[2].status, None);
}

#[tokio::test]
async fn a_start_that_was_not_completed_runs_all_the_same() {
    let emulator = Emulator::builder().time_scale(0.0).start().await.unwrap();
    let client = Client::of(&emulator);
    let resource = client.resource("mix", "room", "42").await;
    emulator.script(Operation::Start, [Scripted::NotCompleted]);

    let first = client
        .start(&resource, "mix", &start_body("room", "42", "mix"))
        .await;
    let again = client
        .start(&resource, "mix", &start_body("room", "42", "mix"))
        .await;

    assert_eq!(first.code(), (206, 65));
    assert_eq!(again.code(), (201, 7));
}

#[tokio::test]
async fn a_delayed_answer_is_the_true_one() {
    let (emulator, resource, sid) = recording().await;
    let client = Client::of(&emulator);
    emulator.script(
        Operation::Query,
        [Scripted::Delay(Duration::from_millis(20))],
    );

    let began = std::time::Instant::now();
    let answer = client.query(&resource, &sid, "mix").await;

    assert!(began.elapsed() >= Duration::from_millis(20));
    assert_eq!(answer.body["serverResponse"]["status"], 5);
}

#[tokio::test]
async fn a_refused_request_leaves_the_script() {
    let (emulator, resource, sid) = recording().await;
    let client = Client::of(&emulator);
    emulator.script(Operation::Stop, [Scripted::NotFound]);

    let refused = client.stop(&resource, &sid, "mix", &json!({})).await;
    let scripted = client
        .stop(&resource, &sid, "mix", &stop_body("room", "42"))
        .await;

    assert_eq!(refused.code(), (400, 2));
    assert_eq!(scripted.code(), (404, 404));
}
