//! What a call leaves in the log. The subscriber belongs to the process, so this file has one test.

use std::fmt::{Debug, Write};
use std::sync::Mutex;

use recording_core::http::{
    Basic, Bytes, Client, Request, Response, StatusCode, Transport, TransportError,
    TransportErrorKind,
};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

mod http_support;
use http_support::{Lend, OkOnly};

static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());

#[tokio::test]
async fn a_call_leaves_its_operation_and_its_outcome() {
    tracing::subscriber::set_global_default(Log).unwrap();
    let call = Lend {
        shelf: "5e55ion".to_owned(),
        to: "5t0rage".to_owned(),
    };
    let url = || "https://example.com".parse().unwrap();

    let _ = Client::new(url(), Basic::new("id", "hunter2"), OkOnly, Refusing)
        .send(&call)
        .await;
    let _ = Client::new(url(), Basic::new("id", "hunter2"), OkOnly, Broken)
        .send(&call)
        .await;

    assert_eq!(
        *LOG.lock().unwrap(),
        [
            "DEBUG message=response method=POST template=\"/shelves/{shelf}/lend\" status=403",
            "DEBUG message=no response method=POST template=\"/shelves/{shelf}/lend\" \
             failure=Connect",
        ],
    );
}

struct Refusing;

impl Transport for Refusing {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let mut response = Response::new(request.into_body());
        *response.status_mut() = StatusCode::FORBIDDEN;
        Ok(response)
    }
}

struct Broken;

impl Transport for Broken {
    async fn send(&self, _: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        Err(TransportError::new(TransportErrorKind::Connect))
    }
}

/// Writes each event as one line.
struct Log;

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("recording_core")
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        LOG.lock().unwrap().push(line.0);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}
