//! The client: what it sends, how it reads answers, and how it fails at each stage.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use recording_core::http::{
    Authenticate, AuthenticateError, Basic, Bearer, Bytes, Client, Decode, Endpoint,
    NoAuthentication, Request, Response, Stage, StatusCode, Timeout, Transport, TransportError,
    TransportErrorKind,
};

mod http_support;
use http_support::{Lend, OkOnly, Refused};

const BASE_URL: &str = "https://books.example.com/api";

fn lend() -> Lend {
    Lend {
        shelf: "à lire/1".to_owned(),
        to: "Ada".to_owned(),
    }
}

fn client<A, D>(authentication: A, decoder: D, service: &Scripted) -> Client<A, D, Scripted> {
    Client::new(
        BASE_URL.parse().unwrap(),
        authentication,
        decoder,
        service.clone(),
    )
}

mod what_is_sent {
    use super::*;

    #[tokio::test]
    async fn an_endpoint_becomes_one_request() {
        let service = Scripted::answers(200, "lent");

        let answer = client(Basic::new("id", "pass"), OkOnly, &service)
            .send(&lend())
            .await;

        let sent = service.the_request();
        assert_eq!(answer.unwrap(), "lent");
        assert_eq!(sent.method(), "POST");
        assert_eq!(
            sent.uri(),
            "https://books.example.com/api/shelves/%C3%A0%20lire%2F1/lend"
        );
        assert_eq!(sent.body(), r#"{"to":"Ada"}"#);
        assert_eq!(sent.headers().len(), 3);
        assert_eq!(sent.headers()["accept"], "application/json");
        assert_eq!(sent.headers()["content-type"], "application/json");
        assert_eq!(sent.headers()["authorization"], "Basic aWQ6cGFzcw==");
        assert!(sent.headers()["authorization"].is_sensitive());
    }

    #[tokio::test]
    async fn without_a_body_there_is_no_content_type() {
        let service = Scripted::answers(200, "");

        let answer = client(NoAuthentication, OkOnly, &service)
            .send(&ListShelves)
            .await;

        let sent = service.the_request();
        assert_eq!(answer.unwrap(), "");
        assert_eq!(sent.method(), "GET");
        assert_eq!(sent.headers().len(), 1);
        assert_eq!(sent.headers()["accept"], "application/json");
        assert_eq!(sent.body(), "");
    }

    #[tokio::test]
    async fn a_bearer_token_is_sent_as_it_is() {
        let service = Scripted::answers(200, "");

        let answer = client(Bearer::new("t0ken"), OkOnly, &service)
            .send(&ListShelves)
            .await;

        let sent = service.the_request();
        assert!(answer.is_ok());
        assert_eq!(sent.headers()["authorization"], "Bearer t0ken");
        assert!(sent.headers()["authorization"].is_sensitive());
    }

    #[tokio::test]
    async fn the_time_limit_is_of_the_call_else_of_the_client_else_30_seconds() {
        let service = Scripted::answers(200, "");
        let plain = client(NoAuthentication, OkOnly, &service);
        let patient = plain.clone().with_timeout(Duration::from_secs(90));

        plain.send(&ListShelves).await.unwrap();
        patient.send(&ListShelves).await.unwrap();
        patient
            .send_within(&ListShelves, Duration::from_secs(5))
            .await
            .unwrap();

        let limits = service.requests().into_iter().map(|request| {
            let Timeout(limit) = *request.extensions().get().unwrap();
            limit.as_secs()
        });
        assert_eq!(limits.collect::<Vec<_>>(), [30, 90, 5]);
    }

    #[tokio::test]
    async fn the_same_client_can_turn_to_another_host() {
        let service = Scripted::answers(200, "");
        let other = "https://eu.example.com".parse().unwrap();
        let client = client(NoAuthentication, OkOnly, &service).with_base_url(other);

        client.send(&ListShelves).await.unwrap();

        assert_eq!(client.base_url().as_str(), "https://eu.example.com");
        assert_eq!(
            service.the_request().uri(),
            "https://eu.example.com/shelves"
        );
    }

    #[tokio::test]
    async fn a_call_can_be_moved_to_another_task() {
        let service = Scripted::answers(200, "lent");
        let client = client(Basic::new("id", "pass"), OkOnly, &service);

        let answer = tokio::spawn(async move { client.send(&lend()).await }).await;

        assert_eq!(answer.unwrap().unwrap(), "lent");
    }

    /// Reads what shelves there are.
    struct ListShelves;

    impl Endpoint for ListShelves {
        const METHOD: recording_core::http::Method = recording_core::http::Method::GET;
        const TEMPLATE: &'static str = "/shelves";
        type Answer = String;

        fn path(&self) -> String {
            "/shelves".to_owned()
        }

        fn body(&self) -> Result<Option<Vec<u8>>, recording_core::http::EncodeError> {
            Ok(None)
        }
    }
}

/// A scheme that signs the method, the path, a date and the very bytes of the body, like
/// TC3-HMAC-SHA256 or AWS's. The sum is a toy; what it sees is not.
mod a_signature_of_ones_own {
    use super::*;

    struct Signed {
        key: u64,
        clock: fn() -> u64,
    }

    impl Authenticate for Signed {
        fn authenticate(&self, request: &mut Request<Bytes>) -> Result<(), AuthenticateError> {
            let now = (self.clock)();
            let to_sign = [
                request.method().as_str().as_bytes(),
                request.uri().host().unwrap_or_default().as_bytes(),
                request.uri().path().as_bytes(),
                request.headers()["content-type"].as_bytes(),
                request.body(),
            ];
            let signature = to_sign.concat().iter().fold(self.key + now, |sum, byte| {
                sum.wrapping_mul(31).wrapping_add(u64::from(*byte))
            });
            let headers = request.headers_mut();
            headers.insert("x-timestamp", now.into());
            headers.insert("x-signature", signature.into());
            Ok(())
        }
    }

    #[tokio::test]
    async fn covers_what_is_sent() {
        let service = Scripted::answers(200, "lent");
        let authentication = Signed {
            key: 42,
            clock: || 1_700_000_000,
        };

        let answer = client(authentication, OkOnly, &service).send(&lend()).await;

        let sent = service.the_request();
        let signed = concat!(
            "POST",
            "books.example.com",
            "/api/shelves/%C3%A0%20lire%2F1/lend",
            "application/json",
            r#"{"to":"Ada"}"#,
        );
        let signature = signed.bytes().fold(42_u64 + 1_700_000_000, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(u64::from(byte))
        });
        assert!(answer.is_ok());
        assert_eq!(sent.headers()["x-timestamp"], "1700000000");
        assert_eq!(sent.headers()["x-signature"], signature.to_string());
    }
}

mod what_a_success_is {
    use super::*;

    /// For a service that answers `200` to everything and puts its errors inside.
    struct ErrorsInside;

    impl<E: Endpoint<Answer = String>> Decode<E> for ErrorsInside {
        type Error = String;

        fn decode(&self, response: Response<Bytes>) -> Result<String, String> {
            let body: serde_json::Value =
                serde_json::from_slice(response.body()).map_err(|error| error.to_string())?;
            match (&body["Response"]["Error"]["Code"], &body["Response"]["Id"]) {
                (_, serde_json::Value::String(id)) => Ok(id.clone()),
                (code, _) => Err(code.to_string()),
            }
        }
    }

    #[tokio::test]
    async fn one_service_says_it_by_the_status() {
        for status in [201, 206, 400, 404, 502] {
            let service = Scripted::answers(status, "lent");

            let error = client(NoAuthentication, OkOnly, &service)
                .send(&lend())
                .await
                .unwrap_err();

            let refused = Refused(StatusCode::from_u16(status).unwrap());
            assert_eq!(error.stage(), Stage::Answer);
            assert_eq!(
                std::error::Error::source(&error).unwrap().to_string(),
                refused.to_string()
            );
        }
    }

    #[tokio::test]
    async fn another_puts_its_errors_into_a_200() {
        let refusal = r#"{"Response":{"Error":{"Code":"InvalidParameter"}}}"#;
        let success = r#"{"Response":{"Id":"b7"}}"#;

        let refused = client(
            NoAuthentication,
            ErrorsInside,
            &Scripted::answers(200, refusal),
        )
        .send(&lend())
        .await;
        let answered = client(
            NoAuthentication,
            ErrorsInside,
            &Scripted::answers(200, success),
        )
        .send(&lend())
        .await;

        let error = refused.unwrap_err();
        assert!(
            matches!(error, recording_core::http::Error::Answer(ref code) if code == "\"InvalidParameter\"")
        );
        assert_eq!(answered.unwrap(), "b7");
    }
}

mod how_a_call_fails {
    use super::*;

    #[tokio::test]
    async fn at_a_path_that_would_lead_elsewhere() {
        let service = Scripted::answers(200, "lent");

        for shelf in ["", ".", ".."] {
            let lend = Lend {
                shelf: shelf.to_owned(),
                ..lend()
            };
            let error = client(NoAuthentication, OkOnly, &service)
                .send(&lend)
                .await
                .unwrap_err();

            assert_eq!(error.stage(), Stage::Encode);
            assert!(!error.may_have_arrived());
            assert_eq!(
                std::error::Error::source(&error).unwrap().to_string(),
                "the path `/shelves/{shelf}/lend` cannot be filled: a value is empty, `.`, `..` or \
                 too long; give each placeholder the value the service gave you",
            );
        }
        assert_eq!(service.requests().len(), 0);
    }

    #[tokio::test]
    async fn at_credentials_that_cannot_be_sent() {
        let service = Scripted::answers(200, "lent");

        let colon = client(Basic::new("i:d", "pass"), OkOnly, &service)
            .send(&lend())
            .await
            .unwrap_err();
        let newline = client(Bearer::new("t0ken\n"), OkOnly, &service)
            .send(&lend())
            .await
            .unwrap_err();

        assert_eq!(colon.stage(), Stage::Authenticate);
        assert_eq!(newline.stage(), Stage::Authenticate);
        assert!(!newline.may_have_arrived());
        assert_eq!(service.requests().len(), 0);
    }

    #[tokio::test]
    async fn at_the_transport_knowing_whether_the_request_may_have_arrived() {
        let cases = [
            (TransportErrorKind::Connect, false),
            (TransportErrorKind::Interrupted, true),
        ];

        for (kind, may_have_arrived) in cases {
            let error = client(NoAuthentication, OkOnly, &Scripted::fails(kind))
                .send(&lend())
                .await
                .unwrap_err();

            assert_eq!(error.stage(), Stage::Transport);
            assert_eq!(error.may_have_arrived(), may_have_arrived);
        }
    }
}

/// Answers every request alike, and keeps them.
#[derive(Clone)]
struct Scripted {
    script: Result<(u16, &'static str), TransportErrorKind>,
    seen: Arc<Mutex<Vec<Request<Bytes>>>>,
}

impl Scripted {
    fn answers(status: u16, body: &'static str) -> Self {
        let seen = Arc::default();
        Self {
            script: Ok((status, body)),
            seen,
        }
    }

    fn fails(kind: TransportErrorKind) -> Self {
        let seen = Arc::default();
        Self {
            script: Err(kind),
            seen,
        }
    }

    fn requests(&self) -> Vec<Request<Bytes>> {
        std::mem::take(&mut self.seen.lock().unwrap())
    }

    fn the_request(&self) -> Request<Bytes> {
        let [request] = <[_; 1]>::try_from(self.requests()).unwrap();
        request
    }
}

impl Transport for Scripted {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        self.seen.lock().unwrap().push(request);
        let (status, body) = self.script.map_err(TransportError::new)?;
        let mut response = Response::new(Bytes::from(body));
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        Ok(response)
    }
}
