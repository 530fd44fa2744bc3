//! A service on this machine that verifies tokens, by another implementation of HMAC.

use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ring::hmac;
use serde_json::Value;

/// The one project.
pub(crate) const KEY: &str = "APIexample";
pub(crate) const SECRET: &str = "a secret that nobody else has";

/// A running service.
pub(crate) struct Stub {
    pub(crate) url: String,
    received: Received,
}

/// What came: method and path, and the body.
type Received = Arc<Mutex<Vec<(String, Value)>>>;

/// What is answered to a request with a good token.
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

    /// The one request that came with a good token.
    pub(crate) fn received(&self) -> (String, Value) {
        let received = std::mem::take(&mut *self.received.lock().unwrap());
        let [one] = <[_; 1]>::try_from(received).unwrap();
        one
    }
}

async fn serve(
    State((received, answer)): State<(Received, Answer)>,
    request: Request,
) -> (StatusCode, &'static str) {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    // A server of LiveKit says this in plain text, before Twirp has a say.
    let Some(claims) = claims(&head.headers) else {
        return (StatusCode::UNAUTHORIZED, "invalid token");
    };
    if claims["video"]["roomRecord"] != true {
        let error = r#"{"code":"unauthenticated","msg":"permissions denied"}"#;
        return (StatusCode::UNAUTHORIZED, error);
    }
    let what = format!("{} {}", head.method, head.uri.path());
    let body = serde_json::from_slice(&body).unwrap();
    received.lock().unwrap().push((what, body));
    answer
}

/// What the token claims, if it is ours and of now.
fn claims(headers: &HeaderMap) -> Option<Value> {
    let token = headers.get("authorization")?.to_str().ok()?;
    let (signed, signature) = token.strip_prefix("Bearer ")?.rsplit_once('.')?;
    let key = hmac::Key::new(hmac::HMAC_SHA256, SECRET.as_bytes());
    let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?;
    hmac::verify(&key, signed.as_bytes(), &signature).ok()?;

    let (header, claims) = signed.split_once('.')?;
    let json = |part: &str| -> Option<Value> {
        serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).ok()?).ok()
    };
    let (header, claims) = (json(header)?, json(claims)?);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    let is_valid = header["alg"] == "HS256"
        && claims["iss"] == KEY
        && claims["nbf"].as_u64()? <= now
        && claims["exp"].as_u64()? > now;
    is_valid.then_some(claims)
}
