//! TC3-HMAC-SHA256: proves to Tencent Cloud who is asking, by a signature over the finished request.
//!
//! Reference: <https://www.tencentcloud.com/document/api/1005/34678>

use std::time::{SystemTime, UNIX_EPOCH};

use hmac::{Hmac, KeyInit, Mac};
use recording_core::Secret;
use recording_core::http::header::{AUTHORIZATION, CONTENT_TYPE, HOST, HeaderName, HeaderValue};
use recording_core::http::{Authenticate, AuthenticateError, Bytes, Request, Uri};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

const ACTION: HeaderName = HeaderName::from_static("x-tc-action");
const REGION: HeaderName = HeaderName::from_static("x-tc-region");
const TIMESTAMP: HeaderName = HeaderName::from_static("x-tc-timestamp");
const VERSION: HeaderName = HeaderName::from_static("x-tc-version");

/// The headers that are signed, in the order of their names.
const SIGNED: &str = "content-type;host;x-tc-action";

/// Signs requests to one service of Tencent Cloud by TC3-HMAC-SHA256.
///
/// It says when, to which region and of which version a request is, and signs body, host and
/// action. A signature is good for five minutes.
#[derive(Clone, Debug)]
pub struct Tc3 {
    secret_id: String,
    secret_key: Secret,
    service: &'static str,
    version: &'static str,
    region: String,
    now: fn() -> SystemTime,
}

impl Tc3 {
    /// Signs for a service of this name and version, in a region such as `ap-singapore`.
    pub fn new(
        secret_id: impl Into<String>,
        secret_key: impl Into<Secret>,
        service: &'static str,
        version: &'static str,
        region: impl Into<String>,
    ) -> Self {
        Self {
            secret_id: secret_id.into(),
            secret_key: secret_key.into(),
            service,
            version,
            region: region.into(),
            now: SystemTime::now,
        }
    }

    /// The same with another clock.
    #[must_use]
    pub fn with_clock(self, now: fn() -> SystemTime) -> Self {
        Self { now, ..self }
    }

    fn sign(
        &self,
        request: &Request<Bytes>,
        at: OffsetDateTime,
    ) -> Result<String, AuthenticateError> {
        let date = at.date();
        let scope = format!("{date}/{}/tc3_request", self.service);
        let canonical = sha256(canonical(request)?.as_bytes());
        let timestamp = at.unix_timestamp();
        let text = format!("TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{canonical}");

        let key = Secret::from(format!("TC3{}", self.secret_key.expose()));
        let key = hmac(key.expose().as_bytes(), &date.to_string());
        let key = hmac(key.as_ref(), self.service);
        let key = hmac(key.as_ref(), "tc3_request");
        let signature = hex(hmac(key.as_ref(), &text));
        Ok(format!(
            "TC3-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={SIGNED}, Signature={signature}",
            self.secret_id
        ))
    }
}

impl Authenticate for Tc3 {
    fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), AuthenticateError> {
        let at = seconds((self.now)())?;
        let mut authorization = header(&self.sign(request, at)?)?;
        authorization.set_sensitive(true);
        let region = header(&self.region)?;
        let headers = request.headers_mut();
        headers.insert(TIMESTAMP, at.unix_timestamp().into());
        headers.insert(VERSION, HeaderValue::from_static(self.version));
        headers.insert(REGION, region);
        headers.insert(AUTHORIZATION, authorization);
        Ok(())
    }
}

/// What of a request is signed: method, path, query, the signed headers, and the body.
fn canonical(request: &Request<Bytes>) -> Result<String, AuthenticateError> {
    let uri = request.uri();
    let headers = request.headers();
    let value = |name: HeaderName| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        let value = value.map(|value| value.trim().to_lowercase());
        value.ok_or_else(|| AuthenticateError::new("the endpoint has no body or no `X-TC-Action`"))
    };
    Ok([
        request.method().as_str(),
        uri.path(),
        uri.query().unwrap_or_default(),
        &format!("{CONTENT_TYPE}:{}", value(CONTENT_TYPE)?),
        &format!("{HOST}:{}", host(uri)),
        &format!("{ACTION}:{}", value(ACTION)?),
        "",
        SIGNED,
        &sha256(request.body()),
    ]
    .join("\n"))
}

/// The host as the transport will say it: a port that follows from the scheme is left out.
fn host(uri: &Uri) -> String {
    let host = uri.host().unwrap_or_default().to_lowercase();
    match (uri.scheme_str(), uri.port_u16()) {
        (_, None) | (Some("https"), Some(443)) | (Some("http"), Some(80)) => host,
        (_, Some(port)) => format!("{host}:{port}"),
    }
}

/// The time in whole seconds, as the service counts them.
fn seconds(time: SystemTime) -> Result<OffsetDateTime, AuthenticateError> {
    let since = time.duration_since(UNIX_EPOCH).ok();
    since
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok())
        .ok_or_else(|| AuthenticateError::new("the clock of this machine is wrong; set it"))
}

fn header(text: &str) -> Result<HeaderValue, AuthenticateError> {
    HeaderValue::from_str(text).map_err(|_| {
        AuthenticateError::new("the secret ID or the region contains a control character")
    })
}

fn hmac(key: &[u8], text: &str) -> impl AsRef<[u8]> + use<> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes()
}

fn sha256(bytes: &[u8]) -> String {
    hex(Sha256::digest(bytes))
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    format!("{:x}", Bytes::copy_from_slice(bytes.as_ref()))
}
