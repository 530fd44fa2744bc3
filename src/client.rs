//! The client: who asks, and where.

use std::fmt;
use std::time::Duration;

use recording_core::http::{self, BaseUrl, Basic, Bytes, Decode, Endpoint, Response, Transport};
#[cfg(feature = "reqwest")]
use recording_core::http::{ReqwestTransport, TransportError};
use recording_core::{Secret, Violations};

use crate::answer::{Answer, decode};
use crate::error::AnswerError;
use crate::ids::AppId;
use crate::modes::RecordingMode;
use crate::session::{Handle, Recording, ResumeError, Session};
use crate::uid::RecorderUid;

/// Why a call did not give the answer that was asked for, by the stage at which it failed.
pub type CallError = http::Error<AnswerError>;

/// Calls the Cloud Recording service for one project.
///
#[cfg_attr(feature = "reqwest", doc = "```no_run")]
#[cfg_attr(not(feature = "reqwest"), doc = "```ignore")]
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// use recording::ids::AppId;
/// use recording::{Client, mode};
///
/// let secret = std::env::var("AGORA_CUSTOMER_SECRET")?;
/// let client = Client::new(AppId::new("0123456789abcdef0123456789abcdef")?, "my customer id", secret)?;
///
/// let session = client.session::<mode::Mix>("httpClient463224", 527_841)?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client<
    #[cfg(feature = "reqwest")] T = ReqwestTransport,
    #[cfg(not(feature = "reqwest"))] T,
> {
    app_id: AppId,
    // It keeps R001 (https), R002 (TLS), R003 (Basic) and R005 (JSON, and says so).
    http: http::Client<Basic, Answers, T>,
}

/// Reads the service's answers: only HTTP 200 is success (R216).
#[derive(Clone, Copy, Debug)]
pub struct Answers;

impl<E: Endpoint<Answer: Answer>> Decode<E> for Answers {
    type Error = AnswerError;

    fn decode(&self, response: Response<Bytes>) -> Result<E::Answer, AnswerError> {
        decode(response.status(), response.headers(), response.body())
    }
}

#[cfg(feature = "reqwest")]
impl Client {
    /// A client that calls `https://api.agora.io`.
    ///
    /// The customer id and the customer secret are those of the account, from the Agora console;
    /// they are not the project's App ID and App Certificate.
    ///
    /// # Errors
    ///
    /// If no HTTPS connection can be prepared.
    pub fn new(
        app_id: AppId,
        customer_id: impl Into<String>,
        customer_secret: impl Into<Secret>,
    ) -> Result<Self, TransportError> {
        let transport = ReqwestTransport::new()?;
        Ok(Self::with_transport(
            app_id,
            customer_id,
            customer_secret,
            transport,
        ))
    }
}

impl<T> Client<T> {
    /// A client that sends its requests in another way.
    pub fn with_transport(
        app_id: AppId,
        customer_id: impl Into<String>,
        customer_secret: impl Into<Secret>,
        transport: T,
    ) -> Self {
        let authentication = Basic::new(customer_id, customer_secret);
        let http = http::Client::new(agora(), authentication, Answers, transport);
        Self { app_id, http }
    }

    /// The same client for another host, such as `https://api.sd-rtn.com` (to be preferred in
    /// mainland China) or an emulator.
    #[must_use]
    pub fn with_base_url(self, base_url: BaseUrl) -> Self {
        Self {
            http: self.http.with_base_url(base_url),
            ..self
        }
    }

    /// The same client with another time limit for each call than 30 seconds. `stop` alone takes
    /// about 20.
    #[must_use]
    pub fn with_timeout(self, limit: Duration) -> Self {
        Self {
            http: self.http.with_timeout(limit),
            ..self
        }
    }

    /// The project.
    pub const fn app_id(&self) -> &AppId {
        &self.app_id
    }
}

/// The first host of the service, outside mainland China.
fn agora() -> BaseUrl {
    "https://api.agora.io"
        .parse()
        .expect("a URL that does not change is valid")
}

impl<T: Transport> Client<T> {
    /// Makes one call, once. A [`Session`] makes them in their order and repeats nothing in the
    /// wrong place; this is for what it does not do.
    pub async fn send<E: Endpoint<Answer: Answer>>(
        &self,
        call: &E,
    ) -> Result<E::Answer, CallError> {
        self.http.send(call).await
    }
}

impl<T: Transport + Clone> Client<T> {
    /// Begins a session: one recording of one channel, by a recorder with this UID. Both are given
    /// here once and go into every call.
    ///
    /// # Errors
    ///
    /// If the channel name or the UID is none.
    pub fn session<M: RecordingMode>(
        &self,
        cname: impl Into<String>,
        uid: impl Into<RecorderUid>,
    ) -> Result<Session<M, T>, Violations> {
        Session::new(self.clone(), cname.into(), uid.into())
    }

    /// Goes on with a recording that another process has started.
    ///
    /// # Errors
    ///
    /// [`ResumeError`] if the recording is one of another mode or another project.
    pub fn resume<M: RecordingMode>(&self, handle: Handle) -> Result<Recording<M, T>, ResumeError> {
        Recording::of_handle(self.clone(), handle)
    }
}

impl<T> fmt::Debug for Client<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut client = f.debug_struct("Client");
        client
            .field("app_id", &self.app_id)
            .field("base_url", self.http.base_url());
        client.finish_non_exhaustive()
    }
}
