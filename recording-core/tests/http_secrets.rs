//! No secret is ever shown: not by an error, nor by anything that can be printed.
#![cfg(feature = "reqwest")]

use std::error::Error;
use std::time::Duration;

use recording_core::Secret;
use recording_core::http::{
    Authenticate, BaseUrl, Basic, Bearer, Bytes, Client, NoAuthentication, Request,
    ReqwestTransport,
};

mod http_support;
use http_support::{Lend, OkOnly, Then, chain, deserted, reply, serve};

/// In the credentials, in their base64, in the path and in the body.
const SECRETS: [&str; 4] = ["hunter2", "aWQ6aHVudGVyMg==", "5e55ion", "5t0rage"];

fn assert_shows_no_secret(text: &str) {
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

fn lend() -> Lend {
    Lend {
        shelf: "5e55ion".to_owned(),
        to: "5t0rage".to_owned(),
    }
}

async fn fail<A: Authenticate>(url: &str, authentication: A) -> Box<dyn Error> {
    let transport = ReqwestTransport::new().unwrap().with_max_body(4);
    let client = Client::new(url.parse().unwrap(), authentication, OkOnly, transport)
        .with_timeout(Duration::from_millis(200));
    client.send(&lend()).await.unwrap_err().into()
}

#[tokio::test]
async fn no_error_shows_a_secret() {
    let basic = || Basic::new("id", "hunter2");
    let (silent, _server) = serve(Then::Wait).await;
    let (closing, _server) = serve(Then::Reply(String::new())).await;
    let (garbled, _server) = serve(Then::Reply("hunter2 5e55ion\r\n\r\n".to_owned())).await;
    let (refusing, _server) = serve(reply("401 Unauthorized", "", "no")).await;
    let (talking, _server) = serve(reply("200 OK", "", "hunter2")).await;
    let (nobody, _socket) = deserted();

    let errors = [
        fail(&nobody, basic()).await,
        fail(&silent, basic()).await,
        fail(&closing, basic()).await,
        fail(&garbled, basic()).await,
        fail(&refusing, basic()).await,
        fail(&talking, basic()).await,
        fail(&nobody, Basic::new("i:d", "hunter2")).await,
        fail(&nobody, Bearer::new("hunter2\n")).await,
    ];

    for error in errors {
        assert_shows_no_secret(&chain(&*error));
    }
}

#[test]
fn a_password_in_a_base_url_is_refused_unseen() {
    for url in [
        "https://id:hunter2@example.com",
        "hunter2",
        "https://a/?key=hunter2",
        "hunter2 ",
    ] {
        let error = url.parse::<BaseUrl>().unwrap_err();

        assert_shows_no_secret(&chain(&error));
    }
}

#[test]
fn what_holds_a_secret_prints_without_it() {
    let mut request = Request::new(Bytes::new());
    Basic::new("id", "hunter2")
        .authenticate(&mut request)
        .unwrap();
    let transport = ReqwestTransport::new().unwrap();
    let url = || "https://example.com".parse().unwrap();

    let texts = [
        format!("{:?}", Secret::from("hunter2")),
        format!("{:?}", Basic::new("id", "hunter2")),
        format!("{:?}", Bearer::new("hunter2")),
        format!("{:?}", request.headers()),
        format!(
            "{:?}",
            Client::new(url(), Bearer::new("hunter2"), OkOnly, transport.clone())
        ),
    ];

    for text in &texts {
        assert_shows_no_secret(text);
    }
    assert_eq!(
        format!(
            "{:?}",
            Client::new(url(), NoAuthentication, OkOnly, transport)
        ),
        "Client { base_url: BaseUrl(https://example.com), timeout: 30s, .. }",
    );
}
