//! Access tokens: a JWT signed by HS256, made anew for each request.
//!
//! Reference: <https://docs.livekit.io/realtime/server/generating-tokens>

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use recording_core::Secret;
use recording_core::http::{Authenticate, AuthenticateError, Bearer, Bytes, Request};
use serde::Serialize;
use sha2::Sha256;

/// `{"alg":"HS256","typ":"JWT"}`
const HEADER: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";

/// A token is for one request, so it need not outlive it by much.
const LIFETIME: Duration = Duration::from_secs(60);

/// Gives each request a token of its own, which lets its bearer record rooms for a minute.
#[derive(Clone, Debug)]
pub struct ApiKey {
    key: String,
    secret: Secret,
    now: fn() -> SystemTime,
}

impl ApiKey {
    /// An API key and its secret, from the project's settings.
    pub fn new(key: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self {
            key: key.into(),
            secret: secret.into(),
            now: SystemTime::now,
        }
    }

    /// The same with another clock.
    #[must_use]
    pub fn with_clock(self, now: fn() -> SystemTime) -> Self {
        Self { now, ..self }
    }

    fn token(&self) -> Result<String, AuthenticateError> {
        let since = (self.now)().duration_since(UNIX_EPOCH).map_err(|source| {
            AuthenticateError::because("the clock of this machine is wrong; set it", source)
        })?;
        let claims = Claims {
            iss: &self.key,
            nbf: since.as_secs(),
            exp: (since + LIFETIME).as_secs(),
            video: Grant { room_record: true },
        };
        let claims = serde_json::to_vec(&claims).map_err(|source| {
            AuthenticateError::because("the API key cannot stand in a token", source)
        })?;
        let signed = format!("{HEADER}.{}", BASE64_URL_SAFE_NO_PAD.encode(claims));
        let signature = BASE64_URL_SAFE_NO_PAD.encode(self.hs256(&signed));
        Ok(format!("{signed}.{signature}"))
    }

    fn hs256(&self, text: &str) -> impl AsRef<[u8]> + use<> {
        let key = self.secret.expose().as_bytes();
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
        mac.update(text.as_bytes());
        mac.finalize().into_bytes()
    }
}

impl Authenticate for ApiKey {
    fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), AuthenticateError> {
        Bearer::new(self.token()?).authenticate(request)
    }
}

/// Who asks, when, and for what.
#[derive(Serialize)]
struct Claims<'a> {
    iss: &'a str,
    nbf: u64,
    exp: u64,
    video: Grant,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Grant {
    room_record: bool,
}
