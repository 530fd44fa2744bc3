//! A service of one request, on this machine, and the pieces its tests share.
#![allow(dead_code, reason = "each test file uses some of it")]

use std::error::Error;

use recording_core::http::{
    Bytes, Decode, EncodeError, Endpoint, Method, Response, Segment, StatusCode,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::JoinHandle;

/// What a server does once it has read the request.
pub(crate) enum Then {
    /// Sends these bytes and closes the connection.
    Reply(String),
    /// Keeps the connection open, in silence.
    Wait,
}

/// A request as it came over the wire.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Received {
    pub(crate) request_line: String,
    /// Sorted: their order means nothing.
    pub(crate) headers: Vec<String>,
    pub(crate) body: String,
}

/// Serves one connection. Gives its address as a URL, and the request once it is over.
pub(crate) async fn serve(then: Then) -> (String, JoinHandle<Received>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let received = receive(&mut socket).await;
        match then {
            // A client that has seen enough hangs up while the rest is written.
            Then::Reply(reply) => drop(socket.write_all(reply.as_bytes()).await),
            Then::Wait => drop(socket.read(&mut [0]).await),
        }
        received
    });
    (url, server)
}

/// A response with a `Content-Length`.
pub(crate) fn reply(status: &str, headers: &str, body: &str) -> Then {
    let length = body.len();
    Then::Reply(format!(
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    ))
}

/// An address of this machine at which nobody listens, as long as the socket keeps it.
pub(crate) fn deserted() -> (String, TcpSocket) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
    (format!("http://{}", socket.local_addr().unwrap()), socket)
}

/// An error and all its sources, in both notations.
pub(crate) fn chain(error: &dyn Error) -> String {
    let mut text = format!("{error}\n{error:?}\n{error:#?}\n");
    if let Some(source) = error.source() {
        text.push_str(&chain(source));
    }
    text
}

/// Lends a book.
#[derive(Debug)]
pub(crate) struct Lend {
    pub(crate) shelf: String,
    pub(crate) to: String,
}

impl Endpoint for Lend {
    const METHOD: Method = Method::POST;
    const TEMPLATE: &'static str = "/shelves/{shelf}/lend";
    type Answer = String;

    fn path(&self) -> String {
        format!("/shelves/{}/lend", Segment(&self.shelf))
    }

    fn body(&self) -> Result<Option<Vec<u8>>, EncodeError> {
        let body = serde_json::json!({ "to": self.to });
        Ok(Some(body.to_string().into_bytes()))
    }
}

/// For a service whose only success is `200`.
#[derive(Clone)]
pub(crate) struct OkOnly;

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refused(pub(crate) StatusCode);

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "refused with {}", self.0)
    }
}

impl Error for Refused {}

impl<E: Endpoint<Answer = String>> Decode<E> for OkOnly {
    type Error = Refused;

    fn decode(&self, response: Response<Bytes>) -> Result<String, Refused> {
        match response.status() {
            StatusCode::OK => Ok(String::from_utf8(response.into_body().into()).unwrap()),
            other => Err(Refused(other)),
        }
    }
}

async fn receive(socket: &mut TcpStream) -> Received {
    let mut bytes = Vec::new();
    loop {
        socket.read_buf(&mut bytes).await.unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let mut lines = head.split("\r\n").map(str::to_owned);
        let request_line = lines.next().unwrap();
        let mut headers: Vec<String> = lines.collect();
        headers.sort();
        let length = headers
            .iter()
            .find_map(|header| header.strip_prefix("content-length: "));
        if body.len() == length.map_or(0, |length| length.parse().unwrap()) {
            let body = body.to_owned();
            return Received {
                request_line,
                headers,
                body,
            };
        }
    }
}
