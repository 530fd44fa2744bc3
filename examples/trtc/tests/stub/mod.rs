//! A service on this machine that verifies signatures, by another implementation of HMAC.

use std::fmt::Write;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use ring::{digest, hmac};
use serde_json::{Value, json};

/// The one user.
pub(crate) const SECRET_ID: &str = "AKID-example";
pub(crate) const SECRET_KEY: &str = "a key that nobody else has";

/// A running service.
pub(crate) struct Stub {
    pub(crate) url: String,
    received: Received,
}

/// What came: the action and the body.
type Received = Arc<Mutex<Vec<(String, Value)>>>;

/// What is answered to a request that is signed well.
type Answer = (StatusCode, &'static str);

impl Stub {
    /// Serves as long as the test runs.
    pub(crate) async fn start(status: u16, body: &'static str) -> Self {
        let answer = (StatusCode::from_u16(status).unwrap(), body);
        let received = Received::default();
        let service = Router::new()
            .fallback(serve)
            .with_state((Arc::clone(&received), answer));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async { axum::serve(listener, service).await });
        Self { url, received }
    }

    /// The one request that came and was signed well.
    pub(crate) fn received(&self) -> (String, Value) {
        let received = std::mem::take(&mut *self.received.lock().unwrap());
        let [one] = <[_; 1]>::try_from(received).unwrap();
        one
    }
}

async fn serve(
    State((received, answer)): State<(Received, Answer)>,
    request: Request,
) -> (StatusCode, String) {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let is_one = head.method == "POST" && head.uri == "/" && is_of_its_version(&head.headers);
    if !is_one || !is_signed(&head.headers, &body) {
        let error = json!({ "Code": "AuthFailure.SignatureFailure", "Message": "wrong" });
        let refusal = json!({ "Response": { "Error": error, "RequestId": "r-0" } });
        return (StatusCode::OK, refusal.to_string());
    }
    let action = text(&head.headers, "x-tc-action").to_owned();
    let body = serde_json::from_slice(&body).unwrap();
    received.lock().unwrap().push((action, body));
    (answer.0, answer.1.to_owned())
}

fn is_of_its_version(headers: &HeaderMap) -> bool {
    text(headers, "x-tc-version") == "2019-07-22" && text(headers, "x-tc-region") == "ap-singapore"
}

/// Whether the signature is that of what came, headers as they came.
fn is_signed(headers: &HeaderMap, body: &[u8]) -> bool {
    let authorization = text(headers, "authorization");
    let Some(rest) = authorization.strip_prefix("TC3-HMAC-SHA256 Credential=") else {
        return false;
    };
    let parts: Vec<&str> = rest.split(", ").collect();
    let [credential, signed, signature] = parts[..] else {
        return false;
    };
    let [id, date, "trtc", "tc3_request"] = credential.split('/').collect::<Vec<_>>()[..] else {
        return false;
    };
    let Some(signed) = signed.strip_prefix("SignedHeaders=") else {
        return false;
    };

    let mut canonical = "POST\n/\n\n".to_owned();
    for name in signed.split(';') {
        let value = text(headers, name).to_lowercase();
        writeln!(canonical, "{name}:{value}").unwrap();
    }
    write!(canonical, "\n{signed}\n{}", sha256(body)).unwrap();
    let timestamp = text(headers, "x-tc-timestamp");
    let scope = format!("{date}/trtc/tc3_request");
    let hash = sha256(canonical.as_bytes());
    let text = format!("TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{hash}");

    let mut key = format!("TC3{SECRET_KEY}").into_bytes();
    for step in [date, "trtc", "tc3_request", &text] {
        let step = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), step.as_bytes());
        key = step.as_ref().to_vec();
    }
    id == SECRET_ID && signature == format!("Signature={}", hex(&key))
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

fn sha256(bytes: &[u8]) -> String {
    hex(digest::digest(&digest::SHA256, bytes).as_ref())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}
