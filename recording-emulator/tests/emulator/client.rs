//! A client of a hundred lines: one HTTP/1.1 request per connection.

use std::io;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recording_emulator::Emulator;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// An HTTP answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Value,
}

impl Answer {
    /// HTTP status and the service's code.
    pub(crate) fn code(&self) -> (u16, u64) {
        (self.status, self.body["code"].as_u64().unwrap_or_default())
    }

    pub(crate) fn text(&self, key: &str) -> String {
        self.body[key].as_str().unwrap_or_default().to_owned()
    }
}

/// A caller with the right credentials.
pub(crate) struct Client<'a> {
    emulator: &'a Emulator,
}

impl<'a> Client<'a> {
    pub(crate) fn of(emulator: &'a Emulator) -> Self {
        Self { emulator }
    }

    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/v1/apps/{}/cloud_recording/{rest}", self.emulator.app_id())
    }

    pub(crate) fn authorization(&self) -> String {
        let pair = format!(
            "{}:{}",
            self.emulator.customer_id(),
            self.emulator.customer_secret()
        );
        format!("Authorization: Basic {}", STANDARD.encode(pair))
    }

    pub(crate) async fn acquire(&self, body: &Value) -> Answer {
        self.post("acquire", body).await
    }

    /// A resource ID for this party, to record in this mode.
    pub(crate) async fn resource(&self, mode: &str, cname: &str, uid: &str) -> String {
        let scene = u8::from(mode == "web");
        let body = json!({ "cname": cname, "uid": uid, "clientRequest": { "scene": scene } });
        self.acquire(&body).await.text("resourceId")
    }

    pub(crate) async fn start(&self, resource: &str, mode: &str, body: &Value) -> Answer {
        self.post(&format!("resourceid/{resource}/mode/{mode}/start"), body)
            .await
    }

    pub(crate) async fn query(&self, resource: &str, sid: &str, mode: &str) -> Answer {
        let path = self.path(&format!(
            "resourceid/{resource}/sid/{sid}/mode/{mode}/query"
        ));
        self.send("GET", &path, &[&self.authorization()], "")
            .await
            .unwrap()
    }

    pub(crate) async fn stop(&self, resource: &str, sid: &str, mode: &str, body: &Value) -> Answer {
        self.change("stop", resource, sid, mode, body).await
    }

    /// `update`, `updateLayout` or `stop`.
    pub(crate) async fn change(
        &self,
        operation: &str,
        resource: &str,
        sid: &str,
        mode: &str,
        body: &Value,
    ) -> Answer {
        self.post(
            &format!("resourceid/{resource}/sid/{sid}/mode/{mode}/{operation}"),
            body,
        )
        .await
    }

    async fn post(&self, rest: &str, body: &Value) -> Answer {
        let headers = [&*self.authorization(), "Content-Type: application/json"];
        self.send("POST", &self.path(rest), &headers, &body.to_string())
            .await
            .unwrap()
    }

    /// Sends anything; an error where the connection closes without an answer.
    pub(crate) async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[&str],
        body: &str,
    ) -> io::Result<Answer> {
        let host = self.emulator.base_url().trim_start_matches("http://");
        let headers = headers.join("\r\n");
        let end = if headers.is_empty() {
            "\r\n"
        } else {
            "\r\n\r\n"
        };
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
             Content-Length: {length}\r\n{headers}{end}{body}"
        );

        let mut stream = TcpStream::connect(host).await?;
        stream.write_all(request.as_bytes()).await?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await?;
        parse(&String::from_utf8_lossy(&bytes)).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

fn parse(response: &str) -> Option<Answer> {
    let (head, body) = response.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer {
        status,
        head: head.to_ascii_lowercase(),
        body: serde_json::from_str(body).ok()?,
    })
}

/// A start the service takes, of this party.
pub(crate) fn start_body(cname: &str, uid: &str, mode: &str) -> Value {
    let mut request = match mode {
        "individual" => json!({ "recordingConfig": {
            "channelType": 1, "streamMode": "standard", "subscribeUidGroup": 0,
        } }),
        "mix" => json!({ "recordingConfig": { "channelType": 1 } }),
        _ => json!({ "extensionServiceConfig": { "extensionServices": [page(), push()] } }),
    };
    request["storageConfig"] =
        json!({ "vendor": 1, "region": 0, "bucket": "b", "accessKey": "a", "secretKey": "s" });
    json!({ "cname": cname, "uid": uid, "clientRequest": request })
}

fn page() -> Value {
    json!({ "serviceName": "web_recorder_service", "serviceParam": {
        "url": "https://example.com", "audioProfile": 0, "videoWidth": 1280, "videoHeight": 720, "maxRecordingHour": 3,
    } })
}

fn push() -> Value {
    json!({ "serviceName": "rtmp_publish_service", "serviceParam": { "outputs": [{ "rtmpUrl": "rtmp://a" }] } })
}

/// The smallest stop of this party.
pub(crate) fn stop_body(cname: &str, uid: &str) -> Value {
    json!({ "cname": cname, "uid": uid, "clientRequest": {} })
}
