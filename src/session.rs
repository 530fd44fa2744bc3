//! A session: one recording from `acquire` to `stop`, in an order that cannot be got wrong.
//!
//! [`Session`] → [`Acquired`] → [`Recording`]: each step consumes the one before, so that nothing
//! is started or stopped twice. The channel, the UID and the token are given once; `acquire` and
//! `start` are sent one and the same configuration.
//!
//! A step that fails gives back the session as it was, in [`Failed`]: a recording whose `stop`
//! got lost on the way can still be stopped. Another process goes on with a recording by its
//! [`Handle`].
//!
#![cfg_attr(feature = "reqwest", doc = "```no_run")]
#![cfg_attr(not(feature = "reqwest"), doc = "```ignore")]
//! use recording::mode::Mix;
//! use recording::session::Ended;
//! use recording::start::StartClientRequest;
//! use recording::{Client, Schedule, TokioSleep};
//!
//! # async fn run(
//! #     client: Client,
//! #     configuration: StartClientRequest<Mix>,
//! # ) -> Result<(), Box<dyn std::error::Error>> {
//! let session = client.session::<Mix>("httpClient463224", 527_841)?.no_app_certificate();
//! let acquired = session.acquire(configuration).await?;
//! let recording = acquired.start().await?;
//! recording.wait_until_running(Schedule::default(), &TokioSleep).await?;
//! // … as long as there is something to record …
//! if let Ended::Stopped(stopped) = recording.stop().await? {
//!     println!("{:?}", stopped.uploading_status());
//! }
//! # Ok(()) }
//! ```

// What keeps the rules of the lifecycle:
//
// - `Session` is one recording (R034). It has the channel and the UID (R054) and the mode (R056),
//   and the later steps have the ids (R055); every call takes them from there. `Handle` has all of
//   them too.
// - `Session::acquire` asks how the recorder is let in (R062).
// - `Session::acquire` keeps the configuration for `Acquired::start`, so that they are pairs (R049)
//   with one configuration (R047), which is valid before anything is sent (R048).
// - `Acquired` is consumed by `start` (R052) and replaced when it is too old (R051). If it was
//   started already, the service says so (R194), and no second one is begun.
// - `Recording::wait_until_running` asks until it runs (R193), also while it is not found (R197).
// - `Recording` is consumed by `stop` (R212), which knows an end without files (R213), one whose
//   upload goes on (R211), and one that came before (R196).
// - Only a composite recording has `update_layout` (R199).

mod admission;
mod error;
mod handle;
mod refused;
mod update;

use std::fmt::Display;
use std::time::{Duration, Instant, SystemTime};

use recording_core::http::Transport;
use recording_core::{Secret, Violations, http};

pub use self::admission::{Admission, JoinsChannel, Unstated};
pub use self::error::{Failed, SessionError, WaitError};
pub use self::handle::{Handle, ResumeError};

use self::update::Parts;

use crate::acquire::{Acquire, AcquireCall};
use crate::answer::{self, Queried, State, Status, Stopped, TrackType};
use crate::client::{CallError, Client};
use crate::error::{AnswerError, ErrorKind, Retry, ServiceError};
use crate::ids::{ResourceId, Sid};
use crate::modes::{RecordingMode, mode};
use crate::query::QueryCall;
use crate::schedule::{Schedule, Sleep};
use crate::start::{Start, StartCall, StartClientRequest};
use crate::stop::{Stop, StopCall};
use crate::uid::RecorderUid;

/// R051: a resource that is not used for five minutes is dead. The service counts from before its
/// answer arrives here, and to the moment when `start` arrives there.
const RESOURCE_LIFE: Duration = Duration::from_secs(4 * 60);

/// A channel to record and the UID of the recorder, before anything is sent.
///
/// `A` says how the recorder is let into the channel; before that is said, nothing can be acquired.
#[derive(Clone, Debug)]
pub struct Session<M, T, A = Unstated> {
    party: Party<M, T>,
    admission: A,
}

/// Who asks, and what every call of a session has in common.
#[derive(Clone, Debug)]
struct Party<M, T> {
    client: Client<T>,
    /// What every body has in common; that of `stop` has nothing else.
    identity: Stop<M>,
    cname: String,
    uid: RecorderUid,
    resource_expired_hour: Option<u32>,
    resource_life: Duration,
    mode: M,
}

/// A resource for one recording, with the configuration that `acquire` was told.
// Not `Clone`, as little as `Recording`: each is consumed once.
#[derive(Debug)]
pub struct Acquired<M, T> {
    party: Party<M, T>,
    configuration: StartClientRequest<M>,
    resource_id: ResourceId,
    /// When it was got; `None` once the service has said that it is spent.
    at: Option<Instant>,
    /// Whether a `start` was sent that may have begun a recording.
    may_run: bool,
}

/// A recording that was started.
#[derive(Debug)]
pub struct Recording<M, T> {
    party: Party<M, T>,
    resource_id: ResourceId,
    sid: Sid,
    file_name_prefix: Vec<String>,
    parts: Parts,
    started: StartTime,
    /// Whether a `stop` was sent whose outcome is not known.
    may_have_stopped: bool,
}

/// When a recording was started: in this process, or in another one before.
#[derive(Debug)]
struct StartTime {
    at: SystemTime,
    /// When this process learnt of it, by a clock that nobody sets.
    seen: Instant,
    /// How long ago it was then.
    ago: Duration,
}

impl StartTime {
    fn now() -> Self {
        Self::at(SystemTime::now())
    }

    fn at(at: SystemTime) -> Self {
        Self {
            at,
            seen: Instant::now(),
            ago: at.elapsed().unwrap_or_default(),
        }
    }

    fn elapsed(&self) -> Duration {
        self.ago.saturating_add(self.seen.elapsed())
    }
}

/// A mode whose recordings have one index for all that they record.
#[diagnostic::on_unimplemented(
    message = "no index is made for all users together",
    label = "remove this call; in mode `Individual`, `.uid_index_key(..)` has that of one user",
    note = "one index for the whole recording exists in: `Mix`, `Web`; one for each user in: `Individual`"
)]
pub trait HasOneIndex {}

#[diagnostic::do_not_recommend]
impl HasOneIndex for mode::Mix {}
#[diagnostic::do_not_recommend]
impl HasOneIndex for mode::Web {}

/// A mode whose recordings have an index for each user.
#[diagnostic::on_unimplemented(
    message = "no index is made for one user",
    label = "remove this call; in modes `Mix` and `Web`, `.index_key()` has that of the recording",
    note = "one index for each user exists in: `Individual`; one for the whole recording in: `Mix`, `Web`"
)]
pub trait HasIndexPerUid {}

#[diagnostic::do_not_recommend]
impl HasIndexPerUid for mode::Individual {}

/// How a recording ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Ended<M: RecordingMode> {
    /// With files, or on the way to them.
    Stopped(Box<Stopped<M::Outcome>>),
    /// Nobody published anything, so there are no files (HTTP 206, code 435).
    NothingRecorded(ServiceError),
    /// With files, whose upload takes longer than the service waits for it (code 50).
    Uploading(ServiceError),
    /// By an earlier [`stop`](Recording::stop) whose answer got lost, and with it the list of the
    /// files: look for them in the bucket, where their names begin with the [`Sid`].
    StoppedBefore(ServiceError),
}

impl<M: RecordingMode, T: Transport + Clone> Session<M, T> {
    pub(crate) fn new(
        client: Client<T>,
        cname: String,
        uid: RecorderUid,
    ) -> Result<Self, Violations> {
        Ok(Self {
            party: Party::new(client, cname, uid)?,
            admission: Unstated,
        })
    }

    /// The recorder joins the channel with this token, which must be made for the channel and for
    /// the UID of the session, and outlive the recording: it cannot be renewed.
    #[must_use]
    pub fn token(self, token: impl Into<Secret>) -> Session<M, T, Admission>
    where
        M: JoinsChannel,
    {
        self.admission(Admission::Token(token.into()))
    }

    /// The recorder joins the channel without a token, because the project has no App Certificate.
    #[must_use]
    pub fn no_app_certificate(self) -> Session<M, T, Admission>
    where
        M: JoinsChannel,
    {
        self.admission(Admission::NoAppCertificate)
    }

    /// The recorder joins the channel as only the run knows.
    #[must_use]
    pub fn admission(self, admission: Admission) -> Session<M, T, Admission>
    where
        M: JoinsChannel,
    {
        Session {
            party: self.party,
            admission,
        }
    }
}

impl<M: RecordingMode, T: Transport + Clone, A> Session<M, T, A> {
    /// For how many hours the recording can be queried, updated and stopped: 1 to 720, by default
    /// 72.
    #[must_use]
    pub fn with_resource_expired_hour(mut self, hours: u32) -> Self {
        self.party.resource_expired_hour = Some(hours);
        self
    }

    /// How old a resource may be when a recording is started with it, by default 4 minutes; an
    /// older one is replaced. The service forgets a resource after 5, and Agora advises to start
    /// within 2 seconds.
    #[must_use]
    pub fn with_resource_life(mut self, life: Duration) -> Self {
        self.party.resource_life = life;
        self
    }

    async fn acquire_with(
        self,
        configuration: StartClientRequest<M>,
    ) -> Result<Acquired<M, T>, Failed<Self>> {
        match self.party.try_acquire(&configuration).await {
            Ok(answer) => Ok(Acquired {
                party: self.party,
                configuration,
                resource_id: answer.resource_id,
                at: Some(Instant::now()),
                may_run: false,
            }),
            Err(error) => Err(Failed::new(self, error)),
        }
    }
}

impl<M: JoinsChannel, T: Transport + Clone> Session<M, T, Admission> {
    /// Gets a resource for a recording with this configuration. The token is the session's: the
    /// configuration needs none.
    ///
    /// # Errors
    ///
    /// [`Failed`] with this session: if the configuration is not valid, or has a token that is not
    /// the session's, nothing was sent.
    pub async fn acquire(
        self,
        configuration: StartClientRequest<M>,
    ) -> Result<Acquired<M, T>, Failed<Self>> {
        match admitted(configuration, self.admission.token()) {
            Ok(configuration) => self.acquire_with(configuration).await,
            Err(error) => Err(Failed::new(self, error)),
        }
    }
}

impl<T: Transport + Clone> Session<mode::Web, T> {
    /// Gets a resource for the recording of a page, with this configuration.
    ///
    /// # Errors
    ///
    /// [`Failed`] with this session: if the configuration is not valid, nothing was sent.
    pub async fn acquire(
        self,
        configuration: StartClientRequest<mode::Web>,
    ) -> Result<Acquired<mode::Web, T>, Failed<Self>> {
        self.acquire_with(configuration).await
    }
}

/// The configuration with the session's token. One of its own has to be the same.
fn admitted<M>(
    configuration: StartClientRequest<M>,
    token: Option<&Secret>,
) -> Result<StartClientRequest<M>, SessionError> {
    if configuration.token().is_some_and(|own| Some(own) != token) {
        return Err(SessionError::AnotherToken);
    }
    Ok(configuration.with_token(token.cloned()))
}

impl<M: RecordingMode, T: Transport + Clone> Party<M, T> {
    fn new(client: Client<T>, cname: String, uid: RecorderUid) -> Result<Self, Violations> {
        let identity = Stop::<M>::builder()
            .cname(cname.clone())
            .uid(uid.clone())
            .client_request(|none| none)
            .build()?;
        Ok(Self {
            client,
            identity,
            cname,
            uid,
            resource_expired_hour: None,
            resource_life: RESOURCE_LIFE,
            mode: M::MARKER,
        })
    }

    async fn try_acquire(
        &self,
        configuration: &StartClientRequest<M>,
    ) -> Result<answer::Acquired, SessionError> {
        let body = Acquire::<M>::builder()
            .cname(self.cname.clone())
            .uid(self.uid.clone())
            .client_request(|request| {
                request
                    .maybe_resource_expired_hour(self.resource_expired_hour)
                    .start_parameter(|_| configuration.clone())
            })
            .build()?;
        let call = AcquireCall {
            app_id: self.client.app_id().clone(),
            body,
        };
        Ok(self.client.send(&call).await?)
    }
}

impl<M: RecordingMode, T: Transport + Clone> Acquired<M, T> {
    /// The resource.
    pub const fn resource_id(&self) -> &ResourceId {
        &self.resource_id
    }

    /// Starts the recording, with the configuration that the resource was acquired for.
    ///
    /// A resource that has got too old in the meantime is replaced by a new one first, and so is
    /// one that the service has called spent at an earlier attempt. It is not replaced where an
    /// earlier attempt may have begun a recording: that would be a second one.
    ///
    /// If the service says that the resource is started already and names the recording, this is
    /// that recording.
    ///
    /// It consumes the resource, which serves one recording (R052):
    ///
    /// ```compile_fail,E0382
    /// # use recording::{core::http::Transport, mode::Mix, session::Acquired};
    /// # async fn run<T: Transport + Clone>(acquired: Acquired<Mix, T>) {
    /// let first = acquired.start().await;
    /// let second = acquired.start().await; // `acquired` was moved
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Failed`] with this resource. If the answer got lost, starting again finds out: the service
    /// says [`AlreadyStarted`](ErrorKind::AlreadyStarted) of a recording that runs. Its sid is then
    /// unknown; the webhooks name it.
    pub async fn start(mut self) -> Result<Recording<M, T>, Failed<Self>> {
        match self.try_start().await {
            Ok(sid) => Ok(Recording {
                file_name_prefix: file_name_prefix(&self.configuration),
                parts: Parts::of(&self.configuration),
                party: self.party,
                resource_id: self.resource_id,
                sid,
                started: StartTime::now(),
                may_have_stopped: false,
            }),
            Err(error) => Err(Failed::new(self, error)),
        }
    }

    async fn try_start(&mut self) -> Result<Sid, SessionError> {
        if !self.is_fresh() {
            if self.may_run {
                return Err(SessionError::MayRun);
            }
            self.renew().await?;
        }
        let Party {
            client, cname, uid, ..
        } = &self.party;
        let body = Start::<M>::builder()
            .cname(cname.clone())
            .uid(uid.clone())
            .client_request(|_| self.configuration.clone())
            .build()?;
        let call = StartCall {
            app_id: client.app_id().clone(),
            resource_id: self.resource_id.clone(),
            body,
        };
        match client.send(&call).await {
            Ok(answer) => Ok(answer.sid),
            Err(error) => self.started_after_all(error),
        }
    }

    /// What an error of `start` says of the resource; it may name the recording that runs.
    fn started_after_all(&mut self, error: CallError) -> Result<Sid, SessionError> {
        let service = match &error {
            http::Error::Answer(AnswerError::Service(service)) => Some(service),
            _ => None,
        };
        let runs = service.filter(|service| service.kind() == ErrorKind::AlreadyStarted);
        if let Some(sid) = runs.and_then(ServiceError::sid) {
            return Ok(sid.clone());
        }
        if service.is_some_and(|service| service.retry() == Retry::NewAcquire) {
            // The resource is good for nothing any more, and nothing runs with it.
            self.at = None;
            self.may_run = false;
        } else {
            self.may_run |= runs.is_some() || leaves_open(&error);
        }
        Err(error.into())
    }

    fn is_fresh(&self) -> bool {
        let life = self.party.resource_life;
        self.at.is_some_and(|at| at.elapsed() < life)
    }

    async fn renew(&mut self) -> Result<(), SessionError> {
        let answer = self.party.try_acquire(&self.configuration).await?;
        self.resource_id = answer.resource_id;
        self.at = Some(Instant::now());
        Ok(())
    }
}

fn file_name_prefix<M>(configuration: &StartClientRequest<M>) -> Vec<String> {
    let storage = configuration.storage_config();
    let prefix = storage.and_then(|storage| storage.file_name_prefix());
    prefix.cloned().unwrap_or_default()
}

impl<M: RecordingMode, T: Transport + Clone> Recording<M, T> {
    /// The resource.
    pub const fn resource_id(&self) -> &ResourceId {
        &self.resource_id
    }

    /// The recording's id, which is also the beginning of its files' names.
    pub const fn sid(&self) -> &Sid {
        &self.sid
    }

    /// The folders that the files go to, as the configuration has them.
    pub fn file_name_prefix(&self) -> &[String] {
        &self.file_name_prefix
    }

    /// What another process needs to go on with this recording: see
    /// [`Client::resume`](crate::Client::resume).
    pub fn handle(&self) -> Handle {
        Handle::of(self)
    }

    /// The key of the recording's index in the bucket, which is known before the first query:
    /// Agora advises to make it up rather than to query for it.
    pub fn index_key(&self) -> String
    where
        M: HasOneIndex,
    {
        answer::index_key(&self.file_name_prefix, &self.sid, &self.party.cname)
    }

    /// The key of the index of one user in the bucket, of audio or of video; `None` for both
    /// together, whose name is not published.
    pub fn uid_index_key(&self, uid: impl Display, track_type: &TrackType) -> Option<String>
    where
        M: HasIndexPerUid,
    {
        let Self {
            file_name_prefix,
            sid,
            party,
            ..
        } = self;
        answer::uid_index_key(file_name_prefix, sid, &party.cname, uid, track_type)
    }

    /// Asks how the recording is doing.
    pub async fn query(&self) -> Result<Queried<M::State>, CallError> {
        let call = QueryCall {
            app_id: self.party.client.app_id().clone(),
            resource_id: self.resource_id.clone(),
            sid: self.sid.clone(),
            mode: self.party.mode,
        };
        self.party.client.send(&call).await
    }

    /// Waits until the recording really runs: `start` alone does not say so.
    ///
    /// The service may answer 404 for a while; that, and an answer that did not arrive, is asked
    /// again, until the time is up.
    ///
    /// # Errors
    ///
    /// [`WaitError`], if the recording has ended, or does not run in time.
    pub async fn wait_until_running(
        &self,
        schedule: Schedule,
        timer: &impl Sleep,
    ) -> Result<Queried<M::State>, WaitError> {
        let mut last = None;
        for wait in schedule.waits() {
            timer.sleep(wait).await;
            match self.query().await {
                Ok(queried) if is_running(&queried) => return Ok(queried),
                Ok(queried) => match queried.status() {
                    Some(status) if is_over(status) => return Err(WaitError::Ended(status)),
                    _ => last = None,
                },
                Err(error) if may_pass(&error) => last = Some(Box::new(error)),
                Err(error) => return Err(WaitError::Call(Box::new(error))),
            }
            if self.started.elapsed() >= schedule.deadline {
                break;
            }
        }
        Err(WaitError::NotInTime { last })
    }

    /// Stops the recording and waits for the upload of its files.
    ///
    /// It consumes the recording, which ends once (R212):
    ///
    /// ```compile_fail,E0382
    /// # use recording::{core::http::Transport, mode::Mix, session::Recording};
    /// # async fn run<T: Transport + Clone>(recording: Recording<Mix, T>) {
    /// let first = recording.stop().await;
    /// let second = recording.stop().await; // `recording` was moved
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Failed`] with this recording, which may still run. To stop it again does no harm: if it
    /// turns out to be over, that is [`Ended::StoppedBefore`].
    pub async fn stop(mut self) -> Result<Ended<M>, Failed<Self>> {
        let call = StopCall {
            app_id: self.party.client.app_id().clone(),
            resource_id: self.resource_id.clone(),
            sid: self.sid.clone(),
            mode: self.party.mode,
            body: self.party.identity.clone(),
        };
        let error = match self.party.client.send(&call).await {
            Ok(stopped) => return Ok(Ended::Stopped(Box::new(stopped))),
            Err(error) => error,
        };
        match self.ended_by(error) {
            Ok(ended) => Ok(ended),
            Err(error) => {
                self.may_have_stopped |= leaves_open(&error);
                Err(Failed::new(self, error.into()))
            }
        }
    }

    /// What an error of `stop` says of the recording, if it says that it is over.
    fn ended_by(&self, error: CallError) -> Result<Ended<M>, CallError> {
        let http::Error::Answer(AnswerError::Service(service)) = &error else {
            return Err(error);
        };
        match service.kind() {
            ErrorKind::NoRecordedData => Ok(Ended::NothingRecorded(service.clone())),
            ErrorKind::UploadTimeout => Ok(Ended::Uploading(service.clone())),
            ErrorKind::TaskNotFound | ErrorKind::Stopping if self.may_have_stopped => {
                Ok(Ended::StoppedBefore(service.clone()))
            }
            _ => Err(error),
        }
    }
}

/// Whether what was asked may have been done all the same.
fn leaves_open(error: &CallError) -> bool {
    match error {
        http::Error::Answer(AnswerError::Service(error)) => matches!(
            error.kind(),
            ErrorKind::NotCompleted | ErrorKind::Timeout | ErrorKind::ServerError
        ),
        error => error.may_have_arrived(),
    }
}

fn is_running<S: State>(queried: &Queried<S>) -> bool {
    queried.status().is_some_and(Status::is_running)
}

fn is_over(status: Status) -> bool {
    status.is_stopping() || status.has_ended()
}

/// Whether the next query may answer otherwise: the recorder is not up yet or is being moved, or
/// this answer got lost.
fn may_pass(error: &CallError) -> bool {
    match error {
        http::Error::Answer(AnswerError::Service(error)) => matches!(
            error.kind(),
            ErrorKind::TaskNotFound
                | ErrorKind::NotCompleted
                | ErrorKind::Timeout
                | ErrorKind::RateLimited
                | ErrorKind::ServerError
        ),
        http::Error::Transport(_) => true,
        _ => false,
    }
}
