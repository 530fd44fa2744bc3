//! No secret shows: in no log, `Debug`, `Display` or error, whether all goes well or not.
//!
//! Every secret here has [`MARK`] in it, so that a part of one is found too.

mod support;

use std::error::Error;
use std::fmt::{self, Debug, Write as _};
use std::sync::{Arc, Mutex, Once};
use std::time::Duration;

use recording::acquire::Acquire;
use recording::core::http::{
    BaseUrl, Bytes, Request, ReqwestTransport, Response, Transport, TransportError,
};
use recording::ids::{AppId, ResourceId};
use recording::mode::{Individual, Mix, Web};
use recording::session::{Ended, SessionError};
use recording::start::{Start, StartCall, StartClientRequest};
use recording::update::UpdateClientRequest;
use recording::vendor::S3;
use recording::{
    ChannelType, Client, RecordingConfig, S3Region, Secret, StorageConfig, TokioSleep,
    decryption_mode,
};
use recording_emulator::{Emulator, Operation, Scripted};
use serde_json::{Value, json};
use support::{IMPATIENT, QUICK};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

const MARK: &str = "s3cret";
const CUSTOMER_ID: &str = "customer";
const CUSTOMER_SECRET: &str = "s3cret-console";
const ACCESS_KEY: &str = "s3cret-access";
const SECRET_KEY: &str = "s3cret-storage";
const TOKEN: &str = "s3cret-token";
/// Customer ID and secret, as they stand in the header.
const CREDENTIALS: &str = "Y3VzdG9tZXI6czNjcmV0LWNvbnNvbGU=";

// What is looked at.

/// Everything that was shown.
#[derive(Default)]
struct Shown(Vec<String>);

impl Shown {
    fn debug(&mut self, value: &dyn Debug) {
        self.0.push(format!("{value:?}"));
        self.0.push(format!("{value:#?}"));
    }

    /// The error, and what it names as its causes.
    fn error(&mut self, error: &(dyn Error + 'static)) {
        let mut next = Some(error);
        while let Some(error) = next {
            self.debug(&error);
            self.0.push(format!("{error}"));
            self.0.push(format!("{error:#}"));
            next = error.source();
        }
    }

    /// Fails if any of it has a secret.
    fn assert_no_secret(&self) {
        assert!(!self.0.is_empty());
        for text in &self.0 {
            assert!(!text.contains(MARK), "{text}");
            assert!(!text.contains(CREDENTIALS), "{text}");
        }
    }

    fn assert_contains(&self, part: &str) {
        let has_it = self.0.iter().any(|text| text.contains(part));
        assert!(has_it, "nothing shows {part}:\n{}", self.0.join("\n"));
    }
}

static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
static LOGGING: Once = Once::new();

/// Takes all that anybody in this process says, at every level.
struct Log;

impl Log {
    fn start() {
        LOGGING.call_once(|| tracing::subscriber::set_global_default(Self).unwrap());
    }

    fn so_far() -> Shown {
        Shown(LOG.lock().unwrap().clone())
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().target().to_owned());
        event.record(&mut line);
        LOG.lock().unwrap().push(line.0);
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut line = Line(span.metadata().name().to_owned());
        span.record(&mut line);
        LOG.lock().unwrap().push(line.0);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut line = Line(String::new());
        values.record(&mut line);
        LOG.lock().unwrap().push(line.0);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }
}

/// The default transport, and what it was given to carry.
#[derive(Clone)]
struct Spy {
    inner: ReqwestTransport,
    carried: Arc<Mutex<Vec<String>>>,
}

impl Spy {
    fn new() -> Self {
        Self {
            inner: ReqwestTransport::new().unwrap(),
            carried: Arc::default(),
        }
    }
}

impl Debug for Spy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spy")
    }
}

impl Transport for Spy {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let authorization = request.headers()["authorization"].to_str().unwrap();
        let body = String::from_utf8_lossy(request.body());
        let carried = format!("{authorization} {body}");
        self.carried.lock().unwrap().push(carried);
        self.inner.send(request).await
    }
}

// What is run.

async fn emulator() -> Emulator {
    let emulator = Emulator::builder().customer(CUSTOMER_ID, CUSTOMER_SECRET);
    emulator.time_scale(0.0).start().await.unwrap()
}

fn client(emulator: &Emulator, transport: Spy) -> Client<Spy> {
    let app_id = AppId::new(emulator.app_id()).unwrap();
    Client::with_transport(app_id, CUSTOMER_ID, CUSTOMER_SECRET, transport)
        .with_base_url(emulator.base_url().parse().unwrap())
}

fn configuration() -> StartClientRequest<Mix> {
    StartClientRequest::<Mix>::builder()
        .recording_config(|c| c.channel_type(ChannelType::Communication))
        .storage_config(|s| {
            s.vendor(S3)
                .region(S3Region::UsEast1)
                .bucket("bucket")
                .access_key(ACCESS_KEY)
                .secret_key(SECRET_KEY)
        })
        .build()
        .unwrap()
}

#[tokio::test]
async fn a_recording_that_goes_well_shows_no_secret() {
    Log::start();
    let (emulator, spy, mut shown) = (emulator().await, Spy::new(), Shown::default());

    let client = client(&emulator, spy.clone());
    shown.debug(&client);
    let session = client.session::<Mix>("room", 7).unwrap().token(TOKEN);
    shown.debug(&session);
    let acquired = session.acquire(configuration()).await.unwrap();
    shown.debug(&acquired);
    let recording = acquired.start().await.unwrap();
    shown.debug(&recording);
    emulator.advance(Duration::from_secs(10));
    let running = recording.wait_until_running(QUICK, &TokioSleep).await;
    shown.debug(&running.unwrap());
    let ended = recording.stop().await.unwrap();
    assert!(matches!(ended, Ended::Stopped(_)), "{ended:?}");
    shown.debug(&ended);
    shown.debug(&emulator.requests());

    shown.assert_no_secret();
    shown.assert_contains("bucket");
    let log = Log::so_far();
    log.assert_no_secret();
    log.assert_contains("/start\" status=200");
    let carried = Shown(spy.carried.lock().unwrap().clone());
    for secret in [CREDENTIALS, ACCESS_KEY, SECRET_KEY, TOKEN] {
        carried.assert_contains(secret);
    }
}

#[tokio::test]
async fn a_recording_that_goes_wrong_shows_no_secret() {
    Log::start();
    let (emulator, spy, mut shown) = (emulator().await, Spy::new(), Shown::default());
    let refusal = Scripted::Raw {
        status: 400,
        body: json!({"code": 2, "reason": "invalid parameter"}),
    };
    emulator.script(Operation::Start, [refusal, Scripted::Drop]);
    let session = client(&emulator, spy.clone()).session::<Mix>("room", 7);
    let session = session.unwrap().token(TOKEN);
    let acquired = session.acquire(configuration()).await.unwrap();

    let refused = acquired.start().await.unwrap_err();
    shown.error(&refused);
    let (acquired, error) = refused.into_parts();
    shown.error(&error);
    let lost = acquired.start().await.unwrap_err();
    shown.error(&lost);
    let (acquired, _) = lost.into_parts();
    let recording = acquired.start().await.unwrap();
    let waited = recording.wait_until_running(IMPATIENT, &TokioSleep).await;
    shown.error(&waited.unwrap_err());

    shown.assert_no_secret();
    shown.assert_contains("invalid parameter");
    let log = Log::so_far();
    log.assert_no_secret();
    log.assert_contains("/start\" status=400");
    log.assert_contains("/start\" failure=Interrupted");
    Shown(spy.carried.lock().unwrap().clone()).assert_contains(TOKEN);
}

#[tokio::test]
async fn a_service_that_is_not_there_shows_no_secret() {
    Log::start();
    let (emulator, spy, mut shown) = (emulator().await, Spy::new(), Shown::default());
    let nobody: BaseUrl = "http://127.0.0.1:9".parse().unwrap();
    let client = client(&emulator, spy).with_base_url(nobody);
    let session = client.session::<Mix>("room", 7).unwrap().token(TOKEN);

    let failed = session.acquire(configuration()).await;

    shown.error(failed.map(|_| ()).unwrap_err().error());
    shown.assert_no_secret();
    shown.assert_contains("no connection to the service");
    let log = Log::so_far();
    log.assert_no_secret();
    log.assert_contains("failure=Connect");
}

#[tokio::test]
async fn wrong_credentials_are_not_shown() {
    Log::start();
    let (emulator, spy, mut shown) = (support::emulator().await, Spy::new(), Shown::default());
    let session = client(&emulator, spy)
        .session::<Mix>("room", 7)
        .unwrap()
        .token(TOKEN);

    let failed = session.acquire(configuration()).await;

    shown.error(failed.map(|_| ()).unwrap_err().error());
    shown.assert_no_secret();
    shown.assert_contains("Invalid authentication credentials");
    Log::so_far().assert_no_secret();
}

#[test]
fn requests_and_builders_show_no_secret() {
    let mut shown = Shown::default();

    let storage = StorageConfig::builder()
        .vendor(S3)
        .region(S3Region::UsEast1)
        .bucket("bucket")
        .access_key(ACCESS_KEY);
    shown.debug(&storage);
    let storage = storage.secret_key(SECRET_KEY);
    shown.debug(&storage);
    let storage = storage.build().unwrap();
    shown.debug(&storage);
    shown.debug(&storage.secret_key());
    let request = configuration();
    shown.debug(&request);
    shown.debug(&StartClientRequest::<Mix>::builder().token(TOKEN));
    let acquire = Acquire::<Mix>::builder().cname("room").uid(7);
    let acquire = acquire.client_request(|r| r.start_parameter(|_| request.clone()));
    shown.debug(&acquire);
    shown.debug(&acquire.build().unwrap());
    let start = Start::<Mix>::builder().cname("room").uid(7);
    let body = start.client_request(|_| request).build().unwrap();
    shown.debug(&body);
    shown.debug(&StartCall {
        app_id: AppId::new("app").unwrap(),
        resource_id: ResourceId::new("resource").unwrap(),
        body,
    });
    shown.debug(&Secret::from(TOKEN));

    shown.assert_no_secret();
    shown.assert_contains("secret_key");
    shown.assert_contains("Secret(***)");
    let sent = serde_json::to_string(storage.secret_key().unwrap().expose()).unwrap();
    assert!(sent.contains(SECRET_KEY), "it was there to be shown");
}

#[test]
fn keys_of_streams_and_of_pushes_are_secrets_too() {
    let mut shown = Shown::default();

    let config = RecordingConfig::<Mix>::builder()
        .channel_type(ChannelType::Communication)
        .decryption_mode(decryption_mode::Aes128Gcm2)
        .secret(SECRET_KEY)
        .salt(ACCESS_KEY);
    shown.debug(&config);
    shown.error(&config.build().unwrap_err());
    let push = UpdateClientRequest::<Web>::builder()
        .rtmp_publish_config(|r| r.output(|o| o.rtmp_url(SECRET_KEY)))
        .storage_config(|s| {
            s.vendor(S3)
                .region(S3Region::UsEast1)
                .bucket("bucket")
                .access_key(ACCESS_KEY)
                .secret_key(SECRET_KEY)
                .sts_token(TOKEN)
                .sts_expiration(0)
        });
    shown.debug(&push);
    shown.error(&push.build().unwrap_err());

    shown.assert_no_secret();
    shown.assert_contains("salt");
    shown.assert_contains("/rtmpPublishConfig/outputs/0/rtmpUrl");
}

#[test]
fn a_session_that_cannot_begin_shows_no_secret() {
    let mut shown = Shown::default();

    let refused = StartClientRequest::<Mix>::builder()
        .token(TOKEN)
        .recording_config(|c| c.channel_type(ChannelType::Communication).max_idle_time(0))
        .storage_config(|s| {
            s.vendor(S3)
                .region(S3Region::UsEast1)
                .bucket("bucket")
                .access_key(ACCESS_KEY)
                .secret_key(SECRET_KEY)
                .file_name_prefix(["a/b"])
        })
        .build()
        .unwrap_err();

    assert_eq!(refused.len(), 2);
    shown.error(&refused);
    shown.error(&SessionError::Invalid(refused));
    shown.assert_no_secret();
    shown.assert_contains("fileNamePrefix");
}

/// A published kind of body, with what stands here instead of the keys of the storage.
fn stored_with(access_key: &Value, secret_key: &Value, token: &Value) -> String {
    json!({
        "cname": "room", "uid": "7",
        "clientRequest": {
            "token": token,
            "recordingConfig": { "channelType": 0 },
            "storageConfig": {
                "vendor": 1, "region": 0, "bucket": "bucket",
                "accessKey": access_key, "secretKey": secret_key,
            },
        },
    })
    .to_string()
}

#[test]
fn json_that_cannot_be_read_shows_no_secret() {
    let whole = stored_with(&json!(ACCESS_KEY), &json!(SECRET_KEY), &json!(TOKEN));
    let half = &whole[..whole.find(SECRET_KEY).unwrap() + 9];
    let doubled = whole.replace(
        r#""secretKey":"#,
        r#""secretKey": "s3cret-twice", "secretKey":"#,
    );
    let misspelt = whole.replace("secretKey", "secretkey");
    let wrong_types = [
        stored_with(&json!([ACCESS_KEY]), &json!([SECRET_KEY]), &json!([TOKEN])),
        stored_with(
            &json!({ ACCESS_KEY: 1 }),
            &json!({ SECRET_KEY: SECRET_KEY }),
            &json!({ TOKEN: null }),
        ),
        stored_with(&json!(null), &json!(5), &json!(true)),
    ];
    let bodies = [half, &doubled, &misspelt].map(ToOwned::to_owned);

    for body in bodies.into_iter().chain(wrong_types) {
        let mut shown = Shown::default();

        shown.error(&Start::<Mix>::from_json(&body).unwrap_err());
        shown.error(&Start::<Individual>::from_json(&body).unwrap_err());
        shown.error(&serde_json::from_str::<Start<Mix>>(&body).unwrap_err());

        shown.assert_no_secret();
    }
    let read = Start::<Mix>::from_json(&whole).unwrap();
    let mut shown = Shown::default();
    shown.debug(&read);
    shown.assert_no_secret();
    assert!(whole.contains(MARK) && half.contains(MARK));
}
