//! The application, with a transport that plays the service.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use recording::core::http::{Bytes, Request, Response, Transport, TransportError};
use recording::ids::AppId;
use recording::mode::{Individual, Mix};
use recording::session::Ended;
use recording::{Client, Secret, ViolationKind};

use crate::configuration;

const APP_ID: &str = "0123456789abcdef0123456789abcdef";
const ACQUIRED: &str = r#"{"cname":"stage","uid":"7","resourceId":"R"}"#;
const STARTED: &str = r#"{"cname":"stage","uid":"7","resourceId":"R","sid":"S"}"#;
const STOPPED: &str =
    r#"{"cname":"stage","uid":"7","resourceId":"R","sid":"S","serverResponse":{}}"#;

/// Answers by the last word of the path, and remembers what was asked.
#[derive(Clone, Debug, Default)]
struct Service {
    asked: Arc<Mutex<Vec<(String, String)>>>,
}

impl Transport for Service {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let path = request.uri().path().to_owned();
        let answer = match path.rsplit('/').next() {
            Some("acquire") => ACQUIRED,
            Some("start") => STARTED,
            _ => STOPPED,
        };
        let body = String::from_utf8_lossy(request.body()).into_owned();
        self.asked.lock().unwrap().push((path, body));
        Ok(Response::new(answer.into()))
    }
}

fn keys() -> [Secret; 2] {
    ["AK".into(), "SK".into()]
}

#[test]
fn a_session_sends_what_the_builder_made() {
    let service = Service::default();
    let app_id = AppId::new(APP_ID).unwrap();
    let client = Client::with_transport(app_id, "id", "secret", service.clone());

    let session = client.session::<Individual>("stage", 7).unwrap();
    let session = session.no_app_certificate();
    let voices = configuration::voices(&[123, 456], keys()).unwrap();
    let ended = ready(async {
        let acquired = session.acquire(voices).await.unwrap();
        let recording = acquired.start().await.unwrap();
        recording.stop().await.unwrap()
    });

    assert!(matches!(ended, Ended::Stopped(_)));
    let asked = service.asked.lock().unwrap();
    let root = format!("/v1/apps/{APP_ID}/cloud_recording");
    let paths: Vec<&str> = asked.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            format!("{root}/acquire"),
            format!("{root}/resourceid/R/mode/individual/start"),
            format!("{root}/resourceid/R/sid/S/mode/individual/stop"),
        ]
    );
    assert_eq!(
        asked[1].1,
        r#"{"cname":"stage","uid":"7","clientRequest":{"recordingConfig":{"channelType":1,"streamTypes":0,"subscribeAudioUids":["123","456"],"subscribeUidGroup":0,"streamMode":"original"},"storageConfig":{"vendor":1,"region":0,"bucket":"voices","accessKey":"AK","secretKey":"SK"}}}"#
    );
}

#[test]
fn a_file_is_judged_by_the_same_rules() {
    let text = include_str!("../mix.json");

    let mix = configuration::from_file::<Mix>(text);
    let individual = configuration::from_file::<Individual>(text);

    assert!(mix.is_ok());
    let violations = individual.unwrap_err();
    let places: Vec<_> = violations
        .iter()
        .map(|violation| (violation.pointer.as_str(), violation.kind))
        .collect();
    assert_eq!(
        places,
        [
            (
                "/recordingConfig/transcodingConfig",
                ViolationKind::NotAllowed
            ),
            ("/recordingConfig/subscribeUidGroup", ViolationKind::Missing),
            ("/recordingConfig/streamMode", ViolationKind::Missing),
        ]
    );
}

#[test]
fn no_key_is_shown() {
    let voices = configuration::voices(&[123], keys()).unwrap();

    let shown = format!("{voices:?}");

    assert!(shown.contains("voices"));
    assert!(!shown.contains("AK") && !shown.contains("SK"));
}

/// The outcome of a future that waits for nothing.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
