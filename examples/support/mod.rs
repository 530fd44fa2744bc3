//! Where the examples record: with the real service if the environment says so, else with an
//! emulator that they start themselves.
#![allow(dead_code, reason = "each example uses what it needs")]

use std::error::Error;
use std::fmt;

use recording::answer::{FileList, Outcome, Stopped};
use recording::core::ModeSet;
use recording::core::http::BaseUrl;
use recording::ids::AppId;
use recording::session::Admission;
use recording::{Client, Schedule, Secret, Vendor};
use recording_emulator::Emulator;

/// The emulator's clock runs so much faster than yours.
pub(crate) const TIME_SCALE: f64 = 20.0;

/// All that is needed to record, but what to record.
pub(crate) struct Setting {
    pub(crate) client: Client,
    pub(crate) storage: Storage,
    pub(crate) admission: Admission,
    pub(crate) schedule: Schedule,
    /// The page to record.
    pub(crate) page_url: String,
    /// Where to push the page to.
    pub(crate) rtmp_url: Secret,
    /// Records as long as it is not dropped.
    pub(crate) _emulator: Option<Emulator>,
}

/// The bucket that the files go to.
#[derive(Clone, Debug)]
pub(crate) struct Storage {
    pub(crate) vendor: Vendor,
    pub(crate) region: u32,
    pub(crate) bucket: String,
    pub(crate) access_key: Secret,
    pub(crate) secret_key: Secret,
}

/// A page that is there, and an address where nobody listens: a push that fails ends no recording.
const PAGE_URL: &str = "https://www.example.com";
const RTMP_URL: &str = "rtmp://rtmp.example.com/live/stream-key";

/// Variables that must be set together, or not at all.
const NEEDED: [&str; 8] = [
    "AGORA_APP_ID",
    "AGORA_CUSTOMER_ID",
    "AGORA_CUSTOMER_SECRET",
    "AGORA_STORAGE_VENDOR",
    "AGORA_STORAGE_REGION",
    "AGORA_STORAGE_BUCKET",
    "AGORA_STORAGE_ACCESS_KEY",
    "AGORA_STORAGE_SECRET_KEY",
];

impl Setting {
    /// As the environment says; without any of its variables, an emulator.
    pub(crate) async fn from_environment() -> Result<Self, Box<dyn Error>> {
        let values: Vec<Option<String>> = NEEDED.iter().map(|name| variable(name)).collect();
        if values.iter().all(Option::is_none) {
            let emulator = Emulator::builder().time_scale(TIME_SCALE).start().await?;
            let setting = Self::of_emulator(&emulator)?;
            println!(
                "emulator  {} (set {} and so on to record with the real service)",
                emulator.base_url(),
                NEEDED[0]
            );
            return Ok(Self {
                _emulator: Some(emulator),
                ..setting
            });
        }
        let missing = NEEDED
            .iter()
            .zip(&values)
            .filter(|(_, value)| value.is_none());
        let missing: Vec<&'static str> = missing.map(|(name, _)| *name).collect();
        if !missing.is_empty() {
            return Err(Missing(missing).into());
        }
        Self::of_service(values.into_iter().flatten().collect())
    }

    /// Records with an emulator of that [`TIME_SCALE`], into a bucket of its imagination.
    pub(crate) fn of_emulator(emulator: &Emulator) -> Result<Self, Box<dyn Error>> {
        let app_id = AppId::new(emulator.app_id())?;
        let client = Client::new(app_id, emulator.customer_id(), emulator.customer_secret())?;
        Ok(Self {
            client: client.with_base_url(emulator.base_url().parse()?),
            storage: Storage {
                vendor: Vendor::AlibabaOss,
                region: 3,
                bucket: "xxxxx".to_owned(),
                access_key: "xxxxxxf".into(),
                secret_key: "xxxxx".into(),
            },
            admission: Admission::Token("<token if any>".into()),
            schedule: Schedule::default().faster_by(TIME_SCALE),
            page_url: PAGE_URL.to_owned(),
            rtmp_url: RTMP_URL.into(),
            _emulator: None,
        })
    }

    fn of_service(values: Vec<String>) -> Result<Self, Box<dyn Error>> {
        let mut values = values.into_iter();
        let mut next = || values.next().unwrap_or_default();
        let client = Client::new(AppId::new(next())?, next(), next())?;
        let client = match variable("AGORA_BASE_URL") {
            Some(base_url) => client.with_base_url(base_url.parse::<BaseUrl>()?),
            None => client,
        };
        let vendor = Vendor::from_wire(&next());
        let vendor = vendor.ok_or(
            "AGORA_STORAGE_VENDOR is the number of a vendor: 1 is Amazon S3, 2 Alibaba OSS",
        )?;
        let region = next().parse();
        let region =
            region.map_err(|_| "AGORA_STORAGE_REGION is the number of a region of the vendor")?;
        let [bucket, access_key, secret_key] = [next(), next(), next()];
        Ok(Self {
            client,
            storage: Storage {
                vendor,
                region,
                bucket,
                access_key: access_key.into(),
                secret_key: secret_key.into(),
            },
            admission: match variable("AGORA_TOKEN") {
                Some(token) => Admission::Token(token.into()),
                None => Admission::NoAppCertificate,
            },
            schedule: Schedule::default().faster_by(time_scale()?),
            page_url: variable("AGORA_PAGE_URL").unwrap_or_else(|| PAGE_URL.to_owned()),
            rtmp_url: variable("AGORA_RTMP_URL").map_or_else(|| RTMP_URL.into(), Secret::from),
            _emulator: None,
        })
    }
}

/// How much faster than yours the clock of the service runs, which only an emulator's does.
fn time_scale() -> Result<f64, Box<dyn Error>> {
    let Some(text) = variable("AGORA_TIME_SCALE") else {
        return Ok(1.0);
    };
    let scale = text.parse().ok();
    let scale = scale.filter(|scale: &f64| scale.is_finite() && *scale > 0.0);
    Ok(scale.ok_or("AGORA_TIME_SCALE is a number above 0, such as 20")?)
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Some variables are set and some are not.
#[derive(Debug)]
struct Missing(Vec<&'static str>);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "not set: {}. Set them to record with the real service, or unset the others to record with an emulator",
            self.0.join(", ")
        )
    }
}

impl Error for Missing {}

/// An error that `main` shows in words: what failed, and below it why.
pub(crate) struct Failure(Box<dyn Error>);

impl From<Box<dyn Error>> for Failure {
    fn from(error: Box<dyn Error>) -> Self {
        Self(error)
    }
}

/// `main` shows an error by its `Debug`.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(f, "\n{error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

/// How many files a recording has so far.
pub(crate) fn file_count(files: &FileList) -> String {
    match files.names().count() {
        1 => "1 file so far".to_owned(),
        count => format!("{count} files so far"),
    }
}

/// Where the files of a recording are.
pub(crate) fn print_files(stopped: &Stopped<impl Outcome>, file_name_prefix: &[String]) {
    match stopped.uploading_status() {
        Some(status) => println!("stop      {status:?}"),
        None => println!("stop"),
    }
    for key in stopped.files().object_keys(file_name_prefix) {
        println!("file      {key}");
    }
}
