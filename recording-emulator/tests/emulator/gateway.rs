//! What is refused before the service is reached.

use std::time::Duration;

use recording_emulator::{Emulator, StartError};
use serde_json::json;

use crate::client::{Client, start_body};

#[tokio::test]
async fn without_credentials_a_caller_is_unauthorized() {
    let emulator = Emulator::builder().start().await.unwrap();
    let client = Client::of(&emulator);

    let answer = client
        .send("POST", &client.path("acquire"), &[], "{}")
        .await
        .unwrap();

    assert_eq!(
        (answer.status, answer.body),
        (401, json!({ "message": "Unauthorized" }))
    );
}

#[tokio::test]
async fn wrong_credentials_are_invalid() {
    let emulator = Emulator::builder().start().await.unwrap();
    let client = Client::of(&emulator);

    let wrong = "Authorization: Basic bm9ib2R5Om5vdGhpbmc=";
    let answer = client
        .send("POST", &client.path("acquire"), &[wrong], "{}")
        .await
        .unwrap();

    assert_eq!(
        (answer.status, answer.body),
        (
            401,
            json!({ "message": "Invalid authentication credentials" })
        )
    );
}

#[tokio::test]
async fn a_wrong_path_method_or_mode_has_no_route() {
    let emulator = Emulator::builder().start().await.unwrap();
    let client = Client::of(&emulator);
    let wrong_path = client.path("Acquire");
    let right_path = client.path("acquire");
    let wrong_mode = client.path("resourceid/r/mode/Mix/start");

    for (method, path) in [
        ("POST", wrong_path),
        ("GET", right_path),
        ("POST", wrong_mode),
    ] {
        let answer = client
            .send(method, &path, &[&client.authorization()], "")
            .await
            .unwrap();

        assert_eq!(answer.status, 404, "{method} {path}");
        assert_eq!(
            answer.body,
            json!({ "message": "no Route matched with those values" })
        );
    }
}

#[tokio::test]
async fn another_app_id_is_invalid() {
    let emulator = Emulator::builder().app_id("one").start().await.unwrap();
    let client = Client::of(&emulator);

    let path = "/v1/apps/another/cloud_recording/acquire";
    let answer = client
        .send("POST", path, &[&client.authorization()], "{}")
        .await
        .unwrap();

    assert_eq!(
        (answer.status, answer.body),
        (400, json!({ "message": "appid is invalid" }))
    );
}

#[tokio::test]
async fn every_answer_has_a_request_id_that_the_log_repeats() {
    let emulator = Emulator::builder().start().await.unwrap();
    let client = Client::of(&emulator);

    let refused = client.send("POST", "/", &[], "").await.unwrap();
    let accepted = client
        .acquire(&json!({ "cname": "c", "uid": "1", "clientRequest": {} }))
        .await;

    let logged = emulator.requests();
    assert_eq!([refused.status, accepted.status], [404, 200]);
    for (answer, request) in [refused, accepted].iter().zip(&logged) {
        let header = format!("x-request-id: {}", request.request_id);
        assert!(
            answer.head.contains(&header),
            "no {header} in {}",
            answer.head
        );
    }
    assert_ne!(logged[0].request_id, logged[1].request_id);
}

#[tokio::test]
async fn the_log_says_what_was_sent_and_why_it_was_refused() {
    let emulator = Emulator::builder().start().await.unwrap();
    let client = Client::of(&emulator);

    let body = json!({ "cname": "c", "uid": "0", "clientRequest": {} });
    client.acquire(&body).await;

    let [request] = &emulator.requests()[..] else {
        panic!("one request was sent")
    };
    assert_eq!(request.method, "POST");
    assert_eq!(request.path, client.path("acquire"));
    assert_eq!(request.body.as_ref(), Some(&body));
    assert_eq!(request.status, Some(400));
    assert!(
        request.why.as_ref().unwrap().starts_with("/uid: "),
        "{:?}",
        request.why
    );
}

#[tokio::test]
async fn no_debug_form_has_secrets() {
    let emulator = Emulator::builder()
        .customer("me", "hunter2")
        .start()
        .await
        .unwrap();
    let client = Client::of(&emulator);
    let mut start = start_body("room", "42", "mix");
    start["clientRequest"]["storageConfig"]["secretKey"] = "hunter2".into();
    let announced = &start["clientRequest"];
    let acquire =
        json!({ "cname": "room", "uid": "42", "clientRequest": { "startParameter": announced } });

    let resource = client.acquire(&acquire).await.text("resourceId");
    let started = client.start(&resource, "mix", &start).await;

    assert_eq!(started.status, 200);
    assert_eq!(emulator.requests()[1].body.as_ref(), Some(&start));
    assert!(!format!("{:?} {emulator:?}", emulator.requests()).contains("hunter2"));
}

#[tokio::test]
async fn too_many_requests_a_second_are_limited() {
    // Time all but stands still, however slow the machine.
    let emulator = Emulator::builder()
        .time_scale(1e-6)
        .request_limit(2)
        .start()
        .await
        .unwrap();
    let client = Client::of(&emulator);
    let body = json!({ "cname": "room", "uid": "42", "clientRequest": {} });

    let first = client.acquire(&body).await;
    let second = client.acquire(&body).await;
    let third = client.acquire(&body).await;
    emulator.advance(Duration::from_secs(1));
    let later = client.acquire(&body).await;

    assert_eq!([first.status, second.status, later.status], [200; 3]);
    assert_eq!(
        (third.status, third.body),
        (429, json!({ "message": "API rate limit exceeded" }))
    );
}

#[tokio::test]
async fn too_many_recordings_are_an_overload() {
    let emulator = Emulator::builder()
        .time_scale(0.0)
        .recording_limit(1)
        .start()
        .await
        .unwrap();
    let client = Client::of(&emulator);
    let resource = client.resource("mix", "room", "1").await;
    client
        .start(&resource, "mix", &start_body("room", "1", "mix"))
        .await;

    let refused = client
        .acquire(&json!({ "cname": "room", "uid": "2", "clientRequest": {} }))
        .await;

    assert_eq!(refused.code(), (400, 406));
}

#[tokio::test]
async fn a_dropped_emulator_listens_no_more() {
    let emulator = Emulator::builder().start().await.unwrap();
    let address = emulator.base_url().trim_start_matches("http://").to_owned();

    drop(emulator);

    // The server learns of it when the runtime runs it next.
    while tokio::net::TcpStream::connect(&address).await.is_ok() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn an_impossible_clock_is_refused() {
    for scale in [-1.0, f64::NAN, f64::INFINITY] {
        let refused = Emulator::builder().time_scale(scale).start().await;

        assert!(matches!(refused, Err(StartError::TimeScale(_))), "{scale}");
    }
}

#[tokio::test]
async fn a_taken_port_is_refused() {
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = taken.local_addr().unwrap().port();

    let refused = Emulator::builder().port(port).start().await;

    assert!(matches!(refused, Err(StartError::Bind(_))));
}
