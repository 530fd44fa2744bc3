//! The default transport, against a service on this machine.
#![cfg(feature = "reqwest")]

use std::process::Command;
use std::time::Duration;

use recording_core::http::{
    Basic, Bytes, Client, Request, ReqwestTransport, Timeout, Transport, TransportErrorKind,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

mod http_support;
use http_support::{Lend, OkOnly, Then, deserted, reply, serve};

fn get(uri: &str) -> Request<Bytes> {
    Request::get(uri).body(Bytes::new()).unwrap()
}

#[tokio::test]
async fn a_request_arrives_byte_for_byte() {
    let (url, server) = serve(reply("200 OK", "", "")).await;
    let request = Request::post(format!("{url}/a%2Fb/%C3%A9/.x~?q=%20"))
        .header("accept", "application/json")
        .header("x-id", "7")
        .body(Bytes::from(r#"{"zero":"\u0000","é":1}"#))
        .unwrap();

    ReqwestTransport::new()
        .unwrap()
        .send(request)
        .await
        .unwrap();

    let received = server.await.unwrap();
    let host = format!("host: {}", url.strip_prefix("http://").unwrap());
    assert_eq!(
        received.request_line,
        "POST /a%2Fb/%C3%A9/.x~?q=%20 HTTP/1.1"
    );
    assert_eq!(
        received.headers,
        [
            "accept: application/json",
            "content-length: 24",
            &host,
            "x-id: 7"
        ],
    );
    assert_eq!(received.body, r#"{"zero":"\u0000","é":1}"#);
}

#[tokio::test]
async fn a_client_sends_an_endpoint_and_decodes_its_answer() {
    let (url, server) = serve(reply("200 OK", "", "lent")).await;
    let client = Client::new(
        url.parse().unwrap(),
        Basic::new("id", "pass"),
        OkOnly,
        ReqwestTransport::new().unwrap(),
    );
    let lend = Lend {
        shelf: "à lire".to_owned(),
        to: "Ada".to_owned(),
    };

    let answer = client.send(&lend).await;

    let received = server.await.unwrap();
    let host = format!("host: {}", url.strip_prefix("http://").unwrap());
    assert_eq!(answer.unwrap(), "lent");
    assert_eq!(
        received.request_line,
        "POST /shelves/%C3%A0%20lire/lend HTTP/1.1"
    );
    assert_eq!(
        received.headers,
        [
            "accept: application/json",
            "authorization: Basic aWQ6cGFzcw==",
            "content-length: 12",
            "content-type: application/json",
            &host,
        ],
    );
    assert_eq!(received.body, r#"{"to":"Ada"}"#);
}

#[tokio::test]
async fn a_response_is_returned_whatever_its_status() {
    let statuses = [
        "200 OK",
        "206 Partial Content",
        "302 Found",
        "404 Not Found",
        "503 Busy",
    ];

    for status in statuses {
        let (url, _server) = serve(reply(status, "location: /\r\nx-a: 1\r\n", "text")).await;
        let response = ReqwestTransport::new()
            .unwrap()
            .send(get(&url))
            .await
            .unwrap();

        assert!(status.starts_with(response.status().as_str()), "{status}");
        assert_eq!(response.headers()["x-a"], "1");
        assert_eq!(response.body(), "text");
    }
}

#[tokio::test]
async fn a_service_that_stays_silent_is_a_timeout() {
    let (url, server) = serve(Then::Wait).await;
    let mut request = get(&url);
    request
        .extensions_mut()
        .insert(Timeout(Duration::from_millis(200)));

    let error = ReqwestTransport::new()
        .unwrap()
        .send(request)
        .await
        .unwrap_err();

    assert_eq!(error.kind(), TransportErrorKind::Timeout);
    assert!(error.may_have_arrived());
    assert_eq!(server.await.unwrap().request_line, "GET / HTTP/1.1");
}

#[tokio::test]
async fn a_body_that_stalls_is_a_timeout() {
    let (url, server) = stalling("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf").await;
    let mut request = get(&url);
    request
        .extensions_mut()
        .insert(Timeout(Duration::from_millis(200)));

    let error = ReqwestTransport::new()
        .unwrap()
        .send(request)
        .await
        .unwrap_err();

    assert_eq!(error.kind(), TransportErrorKind::Timeout);
    assert!(error.may_have_arrived());
    server.await.unwrap();
}

#[tokio::test]
async fn a_refused_connection_is_a_connect_failure() {
    let (url, _socket) = deserted();

    let error = ReqwestTransport::new()
        .unwrap()
        .send(get(&url))
        .await
        .unwrap_err();

    assert_eq!(error.kind(), TransportErrorKind::Connect);
    assert!(!error.may_have_arrived());
}

#[tokio::test]
async fn a_service_that_closes_early_is_an_interruption() {
    let early = [
        "",
        "HTTP/1.1 200",
        "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n",
    ];

    for reply in early {
        let (url, _server) = serve(Then::Reply(reply.to_owned())).await;
        let error = ReqwestTransport::new()
            .unwrap()
            .send(get(&url))
            .await
            .unwrap_err();

        assert_eq!(error.kind(), TransportErrorKind::Interrupted, "{reply}");
        assert!(error.may_have_arrived());
    }
}

#[tokio::test]
async fn a_response_larger_than_the_limit_is_refused() {
    let chunked =
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nabcd\r\n1\r\ne\r\n0\r\n\r\n";
    let transport = ReqwestTransport::new().unwrap().with_max_body(4);

    for then in [
        reply("200 OK", "", "abcde"),
        Then::Reply(chunked.to_owned()),
    ] {
        let (url, _server) = serve(then).await;
        let error = transport.send(get(&url)).await.unwrap_err();

        assert_eq!(error.kind(), TransportErrorKind::TooLarge);
        assert!(error.may_have_arrived());
    }
}

#[tokio::test]
async fn a_response_as_large_as_the_limit_is_taken() {
    let (url, _server) = serve(reply("200 OK", "", "abcd")).await;
    let transport = ReqwestTransport::new().unwrap().with_max_body(4);

    let response = transport.send(get(&url)).await.unwrap();

    assert_eq!(response.body(), "abcd");
}

#[tokio::test]
async fn nothing_travels_in_the_clear_to_another_machine() {
    for uri in [
        "http://192.0.2.1/",
        "http://api.example.com/",
        "ftp://localhost/",
        "/v1",
    ] {
        let error = ReqwestTransport::new()
            .unwrap()
            .send(get(uri))
            .await
            .unwrap_err();

        assert_eq!(error.kind(), TransportErrorKind::Unsendable, "{uri}");
        assert!(!error.may_have_arrived());
    }
}

#[tokio::test]
async fn https_begins_with_a_handshake_that_offers_http_2() {
    let (url, server) = stalling("HTTP/1.1 400 This is TLS\r\n\r\n").await;
    let url = url.replace("http:", "https:");

    let error = ReqwestTransport::new()
        .unwrap()
        .send(get(&url))
        .await
        .unwrap_err();

    let hello = server.await.unwrap();
    assert!(hello.starts_with(&[22, 3]), "a TLS handshake record");
    assert!(
        hello
            .windows(12)
            .any(|window| window == b"\x02h2\x08http/1.1")
    );
    assert_eq!(error.kind(), TransportErrorKind::Connect);
}

#[test]
fn no_crypto_provider_is_installed_for_the_process() {
    let _transport = ReqwestTransport::new().unwrap();

    assert!(rustls::crypto::CryptoProvider::get_default().is_none());
}

/// Environment variables belong to a process, so another one runs the test that needs them.
#[test]
fn hosts_of_this_machine_are_reached_past_a_proxy() {
    let nobody = "http://127.0.0.1:9";

    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_request_arrives_byte_for_byte"])
        .env("http_proxy", nobody)
        .env("all_proxy", nobody)
        .env_remove("no_proxy")
        .env_remove("NO_PROXY")
        .status()
        .unwrap();

    assert!(status.success());
}

/// Answers whatever comes first with `reply`, and keeps the connection until the client hangs up.
async fn stalling(reply: &'static str) -> (String, tokio::task::JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut first = Vec::with_capacity(4096);
        socket.read_buf(&mut first).await.unwrap();
        socket.write_all(reply.as_bytes()).await.unwrap();
        drop(socket.read_to_end(&mut Vec::new()).await);
        first
    });
    (url, server)
}
