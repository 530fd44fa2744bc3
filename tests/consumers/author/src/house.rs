//! A house with one lamp, for tests.

use std::sync::{Arc, Mutex, PoisonError};

use recording_core::http::{
    Bytes, Method, Request, Response, StatusCode, Transport, TransportError,
};

/// A house with one lamp, the `hall`. Its key is `key`, and it remembers what it was told.
#[derive(Clone, Debug, Default)]
pub struct House {
    told: Arc<Mutex<Vec<String>>>,
}

impl House {
    /// What the lamp was told, each time as `path body`.
    #[must_use]
    pub fn told(&self) -> Vec<String> {
        self.told
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn answer(&self, request: &Request<Bytes>) -> (StatusCode, &'static str) {
        let path = request.uri().path();
        if request
            .headers()
            .get("x-lamp-key")
            .is_none_or(|key| key != "key")
        {
            return (StatusCode::FORBIDDEN, "");
        }
        match (request.method(), path.strip_prefix("/lamps/hall")) {
            (&Method::GET, Some("")) => (StatusCode::OK, r#"{"name":"hall","hours":12}"#),
            (&Method::PUT, Some(_)) => {
                let body = String::from_utf8_lossy(request.body());
                let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
                told.push(format!("{path} {body}"));
                (StatusCode::OK, "")
            }
            _ => (StatusCode::NOT_FOUND, ""),
        }
    }
}

impl Transport for House {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let (status, body) = self.answer(&request);
        let mut response = Response::new(Bytes::from_static(body.as_bytes()));
        *response.status_mut() = status;
        Ok(response)
    }
}
