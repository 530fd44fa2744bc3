//! The doors, by a transport that answers all the same.

#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use consumer_author_renamed::stand::{Locked, Open};
use consumer_author_renamed::{Door, Doors, Move, Moved, Ring, ShortCode, lock};
use serde_json::json;
use toolkit::http::{
    Bearer, Bytes, Client, Endpoint, Request, Response, Transport, TransportError,
};

/// Squeaks when it is asked by the right token for the right thing.
struct Hinge {
    path: &'static str,
    body: &'static str,
}

impl Transport for Hinge {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let is_known = request.headers()["authorization"] == "Bearer sesame";
        let is_it = request.uri().path() == self.path && request.body() == self.body.as_bytes();
        let body = json!({ "squeaked": is_known && is_it }).to_string();
        Ok(Response::new(body.into()))
    }
}

fn send<E: Endpoint<Answer = Moved>>(call: &E, path: &'static str, body: &'static str) -> Moved {
    let base_url = "http://localhost".parse().unwrap();
    let hinge = Hinge { path, body };
    let client = Client::new(base_url, Bearer::new("sesame"), Doors, hinge);
    ready(client.send(call)).unwrap()
}

#[test]
fn calls_are_sent_by_another_name() {
    let how = Door::<Locked>::builder()
        .bolt(|b| {
            b.lock(lock::Digits)
                .code(ShortCode::OneToFour)
                .alarm(|a| a.tries(3))
        })
        .build()
        .unwrap();
    let lock = Move { door: 7, how };
    let open = Move {
        door: 7,
        how: Door::<Open>::builder().angle(90).build().unwrap(),
    };

    let locked = r#"{"bolt":{"lock":2,"code":1234,"alarm":{"tries":3}}}"#;
    assert!(send(&lock, "/doors/7/locked", locked).squeaked);
    assert!(send(&open, "/doors/7/open", r#"{"angle":90}"#).squeaked);
    assert!(send(&Ring {}, "/bell", "").squeaked);
    assert!(!send(&Ring {}, "/gong", "").squeaked);
}

#[test]
fn json_stands_in_a_program_by_another_name() {
    let tries = 3;

    let door = toolkit::request!(Door<Locked>, {
        "bolt": { "alarm": { "tries": tries }, "code": ShortCode::OneToFour, "lock": 2 }
    });

    let built = Door::<Locked>::builder().bolt(|b| {
        b.lock(lock::Digits)
            .code(ShortCode::OneToFour)
            .alarm(|a| a.tries(3))
    });
    assert_eq!(door.unwrap(), built.build().unwrap());
}

#[test]
fn json_is_judged_by_another_name() {
    let json = r#"{"angle":200,"bolt":{"lock":1,"code":1234,"alarm":{}}}"#;

    let violations = Door::<Open>::from_json(json).unwrap_err();

    let places: Vec<_> = violations
        .iter()
        .map(|violation| (violation.pointer.as_str(), violation.rule))
        .collect();
    assert_eq!(places, [("/angle", Some("D2")), ("/bolt", Some("D3"))]);
}

/// The outcome of a future that waits for nothing.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
