//! A meeting, recorded by a service that is played.

#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use agora::core::http::{
    Bytes, Request, Response, StatusCode, Transport, TransportError, TransportErrorKind,
};
use agora::ids::AppId;
use consumer_app_renamed::{Trouble, client, documented, end, meeting, start};

/// Plays the service; a recording of its imagination has no files if `records` is false.
#[derive(Clone)]
struct Service {
    records: bool,
}

impl Transport for Service {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let nothing = r#"{"cname":"m","uid":"7","resourceId":"R","sid":"S","code":435,"serverResponse":{"command":"StopCloudRecorder"}}"#;
        let (status, body) = match request.uri().path().rsplit('/').next() {
            Some("acquire") => (200, r#"{"cname":"m","uid":"7","resourceId":"R"}"#),
            Some("start") => (200, r#"{"cname":"m","uid":"7","resourceId":"R","sid":"S"}"#),
            Some("stop") if self.records => (
                200,
                r#"{"cname":"m","uid":"7","resourceId":"R","sid":"S","serverResponse":{}}"#,
            ),
            Some("stop") => (206, nothing),
            _ => return Err(TransportError::new(TransportErrorKind::Unsendable)),
        };
        let mut response = Response::new(Bytes::from_static(body.as_bytes()));
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        Ok(response)
    }
}

fn record(records: bool) -> Result<Option<String>, Trouble> {
    let app_id = AppId::new("0123456789abcdef0123456789abcdef").unwrap();
    let client = client(
        app_id,
        "http://localhost:8080".parse().unwrap(),
        Service { records },
    );
    let keys = ["AK".into(), "SK".into()];
    ready(async {
        let recording = start(&client, "m", meeting("meetings", keys)?).await?;
        let sid = end(recording).await?;
        Ok(sid.map(|sid| sid.as_str().to_owned()))
    })
}

#[test]
fn a_documented_meeting_is_the_built_one() {
    let keys = || ["AK".into(), "SK".into()];

    assert_eq!(documented("b", keys()), meeting("b", keys()));
}

#[test]
fn a_meeting_has_the_id_of_its_files() {
    assert_eq!(record(true).unwrap().as_deref(), Some("S"));
}

#[test]
fn a_meeting_of_nobody_has_no_files() {
    assert_eq!(record(false).unwrap(), None);
}

/// The outcome of a future that waits for nothing.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
