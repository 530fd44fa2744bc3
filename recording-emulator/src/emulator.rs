//! The handle of a running emulator, and its builder.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::auth::Customer;
use crate::clock::Clock;
use crate::connection::{CuttableListener, Switch};
use crate::error::StartError;
use crate::http;
use crate::limits::Limits;
use crate::lock::lock;
use crate::request_log::{RecordedRequest, RequestLog};
use crate::route::Operation;
use crate::script::{Script, Scripted};
use crate::service::Service;
use crate::sessions::Sessions;
use crate::verdict::Judge;

/// The App ID of an emulator that is given none.
const APP_ID: &str = "0123456789abcdef0123456789abcdef";

/// The customer of an emulator that is given none.
const CUSTOMER_ID: &str = "emulated-customer";
const CUSTOMER_SECRET: &str = "emulated-secret";

/// The limits of an account, unless others are given.
const REQUEST_LIMIT: usize = 10;
const RECORDING_LIMIT: usize = 50;

/// A cloud recording service on a port of this machine; dropping it stops it.
pub struct Emulator {
    service: Arc<Service>,
    base_url: String,
    /// Dropped with the handle, which tells the server to finish.
    _running: oneshot::Sender<()>,
}

impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator")
            .field("base_url", &self.base_url)
            .field("app_id", &self.service.app_id)
            .finish_non_exhaustive()
    }
}

impl Emulator {
    /// Begins an emulator: real time, any free port, an app and a customer of its own.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder {
            app_id: APP_ID.to_owned(),
            customer: Customer {
                id: CUSTOMER_ID.to_owned(),
                secret: CUSTOMER_SECRET.to_owned(),
            },
            time_scale: 1.0,
            port: 0,
            lenient: false,
            request_limit: Some(REQUEST_LIMIT),
            recording_limit: Some(RECORDING_LIMIT),
        }
    }

    /// Where it listens: `http://127.0.0.1:PORT`, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The App ID it serves.
    #[must_use]
    pub fn app_id(&self) -> &str {
        &self.service.app_id
    }

    /// The customer ID it knows: the user name of HTTP Basic authentication.
    #[must_use]
    pub fn customer_id(&self) -> &str {
        &self.service.customer.id
    }

    /// The customer's secret: the password of HTTP Basic authentication.
    #[must_use]
    pub fn customer_secret(&self) -> &str {
        &self.service.customer.secret
    }

    /// Simulated time since it started.
    #[must_use]
    pub fn now(&self) -> Duration {
        self.service.clock.now()
    }

    /// Lets `by` of simulated time pass at once, at any time scale.
    pub fn advance(&self, by: Duration) {
        self.service.clock.advance(by);
    }

    /// Makes these the next answers of `operation`, after those scripted before.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), recording_emulator::StartError> {
    /// use recording_emulator::{Emulator, Operation, Scripted};
    ///
    /// let emulator = Emulator::builder().start().await?;
    /// emulator.script(Operation::Query, [Scripted::Status(2), Scripted::NotFound]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn script(&self, operation: Operation, answers: impl IntoIterator<Item = Scripted>) {
        lock(&self.service.script).append(operation, answers);
    }

    /// Every request so far, in the order of the answers.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.service.log.entries()
    }
}

/// An emulator in the making.
#[derive(Clone, Debug)]
#[must_use = "nothing listens until `start`"]
pub struct EmulatorBuilder {
    app_id: String,
    customer: Customer,
    time_scale: f64,
    port: u16,
    lenient: bool,
    request_limit: Option<usize>,
    recording_limit: Option<usize>,
}

impl EmulatorBuilder {
    /// Serves this App ID; every other is answered with `appid is invalid`.
    pub fn app_id(self, app_id: impl Into<String>) -> Self {
        Self {
            app_id: app_id.into(),
            ..self
        }
    }

    /// Knows this customer, and no other.
    pub fn customer(self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self {
            customer: Customer {
                id: id.into(),
                secret: secret.into(),
            },
            ..self
        }
    }

    /// How many simulated seconds pass in a real one: 1 by default; 0 for a clock that only
    /// [`Emulator::advance`] moves, and whose answers are the same in every run.
    pub fn time_scale(self, time_scale: f64) -> Self {
        Self { time_scale, ..self }
    }

    /// Listens on this port; 0, the default, is any free one.
    pub fn port(self, port: u16) -> Self {
        Self { port, ..self }
    }

    /// Forgives what some published bodies do: unknown keys, keys of another mode, and an
    /// individual recording without `streamMode`.
    pub fn lenient(self, lenient: bool) -> Self {
        Self { lenient, ..self }
    }

    /// Takes this many requests within a simulated second and answers the next with HTTP 429; 10
    /// by default, `None` for any number. Where time stands still (`time_scale` 0) it takes any
    /// number.
    pub fn request_limit(self, per_second: impl Into<Option<usize>>) -> Self {
        Self {
            request_limit: per_second.into(),
            ..self
        }
    }

    /// Records this many at a time and refuses the next acquire with code 406; 50 by default,
    /// `None` for any number.
    pub fn recording_limit(self, at_a_time: impl Into<Option<usize>>) -> Self {
        Self {
            recording_limit: at_a_time.into(),
            ..self
        }
    }

    /// Listens on the loopback interface and serves, on the current Tokio runtime (with its I/O
    /// and time drivers on).
    pub async fn start(self) -> Result<Emulator, StartError> {
        let Self {
            app_id,
            customer,
            time_scale,
            port,
            lenient,
            request_limit,
            recording_limit,
        } = self;
        if !time_scale.is_finite() || time_scale < 0.0 {
            return Err(StartError::TimeScale(time_scale));
        }
        let judge = Judge::shared().map_err(|error| StartError::Document(error.to_string()))?;
        let clock = Clock::new(time_scale);
        // A second that never passes would admit ten requests and no more.
        let request_limit = request_limit.filter(|_| time_scale > 0.0);
        let limits = Limits::new(request_limit, recording_limit);
        let service = Arc::new(Service {
            app_id,
            customer,
            lenient,
            judge,
            sessions: Mutex::new(Sessions::new(clock.epoch(), limits)),
            clock,
            script: Mutex::new(Script::default()),
            log: RequestLog::default(),
            requests: AtomicU64::new(0),
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .await
            .map_err(StartError::Bind)?;
        let address = listener.local_addr().map_err(StartError::Bind)?;
        Ok(Emulator {
            _running: serve(listener, service.clone()),
            base_url: base_url(address),
            service,
        })
    }
}

/// Serves until the returned sender is dropped.
fn serve(listener: TcpListener, service: Arc<Service>) -> oneshot::Sender<()> {
    let (running, stopped) = oneshot::channel::<()>();
    let app = http::router(service).into_make_service_with_connect_info::<Switch>();
    tokio::spawn(async move {
        let until = async { drop(stopped.await) };
        // Never an error: axum deals with those of the listener and of each connection itself.
        let _: std::io::Result<()> = axum::serve(CuttableListener(listener), app)
            .with_graceful_shutdown(until)
            .await;
    });
    running
}

fn base_url(address: SocketAddr) -> String {
    format!("http://{address}")
}
