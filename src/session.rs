//! A session: one recording from `acquire` to `stop`, in an order that cannot be got wrong.
//!
//! [`Session`] → [`Acquired`] → [`Recording`]: each step consumes the one before, so that nothing
//! is started or stopped twice. The channel and the UID are given once; `acquire` and `start` are
//! sent one and the same configuration.
//!
//! A step that fails gives back the session as it was, in [`Failed`]: a recording whose `stop`
//! got lost on the way can still be stopped.
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
//! let session = client.session::<Mix>("httpClient463224", 527_841)?;
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
//   and the later steps have the ids (R055); every call takes them from there.
// - `Session::acquire` keeps the configuration for `Acquired::start`, so that they are pairs (R049)
//   with one configuration (R047), which is valid before anything is sent (R048).
// - `Acquired` is consumed by `start` (R052) and replaced when it is too old (R051). If it was
//   started already, the service says so (R194).
// - `Recording::wait_until_running` asks until it runs (R193), also while it is not found (R197).
// - `Recording` is consumed by `stop` (R212), which knows an end without files (R213), one whose
//   upload goes on (R211), and one that came before (R196).

use std::fmt;
use std::time::{Duration, Instant};

use recording_core::http::Transport;
use recording_core::{Violations, http};

use crate::acquire::{Acquire, AcquireCall};
use crate::answer::{self, Queried, State, Status, Stopped};
use crate::client::{CallError, Client};
use crate::error::{AnswerError, ErrorKind, Retry, ServiceError};
use crate::ids::{ResourceId, Sid};
use crate::modes::RecordingMode;
use crate::query::QueryCall;
use crate::schedule::{Schedule, Sleep};
use crate::start::{Start, StartCall, StartClientRequest};
use crate::stop::{Stop, StopCall};
use crate::uid::RecorderUid;

/// R051: a resource that is not used for five minutes is dead. The service counts from before its
/// answer arrives here, and to the moment when `start` arrives there.
const RESOURCE_LIFE: Duration = Duration::from_secs(4 * 60);

/// A channel to record and the UID of the recorder, before anything is sent.
#[derive(Clone, Debug)]
pub struct Session<M, T> {
    client: Client<T>,
    /// What every body has in common; that of `stop` has nothing else.
    identity: Stop,
    cname: String,
    uid: RecorderUid,
    resource_expired_hour: Option<u32>,
    resource_life: Duration,
    mode: M,
}

/// A resource for one recording, with the configuration that `acquire` was told.
#[derive(Clone, Debug)]
pub struct Acquired<M, T> {
    session: Session<M, T>,
    configuration: StartClientRequest<M>,
    resource_id: ResourceId,
    /// When it was got; `None` once the service has said that it is spent.
    at: Option<Instant>,
}

/// A recording that was started.
#[derive(Clone, Debug)]
pub struct Recording<M, T> {
    session: Session<M, T>,
    resource_id: ResourceId,
    sid: Sid,
    started: Instant,
    /// Whether a `stop` was sent whose outcome is not known.
    may_have_stopped: bool,
}

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
        let identity = Stop::builder()
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

    /// For how many hours the recording can be queried, updated and stopped: 1 to 720, by default
    /// 72.
    #[must_use]
    pub fn with_resource_expired_hour(self, hours: u32) -> Self {
        Self {
            resource_expired_hour: Some(hours),
            ..self
        }
    }

    /// How old a resource may be when a recording is started with it, by default 4 minutes; an
    /// older one is replaced. The service forgets a resource after 5, and Agora advises to start
    /// within 2 seconds.
    #[must_use]
    pub fn with_resource_life(self, life: Duration) -> Self {
        Self {
            resource_life: life,
            ..self
        }
    }

    /// Gets a resource for a recording with this configuration.
    ///
    /// # Errors
    ///
    /// [`Failed`] with this session: if the configuration is not valid, nothing was sent.
    pub async fn acquire(
        self,
        configuration: StartClientRequest<M>,
    ) -> Result<Acquired<M, T>, Failed<Self>> {
        match self.try_acquire(&configuration).await {
            Ok(answer) => Ok(Acquired {
                session: self,
                configuration,
                resource_id: answer.resource_id,
                at: Some(Instant::now()),
            }),
            Err(error) => Err(Failed::new(self, error)),
        }
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
    /// one that the service has called spent at an earlier attempt.
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
    /// [`Failed`] with this resource. Look at the error before starting again: if the answer got
    /// lost, or the service says [`AlreadyStarted`](ErrorKind::AlreadyStarted), a recording runs
    /// already.
    pub async fn start(mut self) -> Result<Recording<M, T>, Failed<Self>> {
        match self.try_start().await {
            Ok(answer) => Ok(Recording {
                session: self.session,
                resource_id: self.resource_id,
                sid: answer.sid,
                started: Instant::now(),
                may_have_stopped: false,
            }),
            Err(error) => Err(Failed::new(self, error)),
        }
    }

    async fn try_start(&mut self) -> Result<answer::Started, SessionError> {
        if !self.is_fresh() {
            self.renew().await?;
        }
        let Session {
            client, cname, uid, ..
        } = &self.session;
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
        let outcome = client.send(&call).await;
        if outcome.as_ref().is_err_and(says_spent) {
            self.at = None;
        }
        Ok(outcome?)
    }

    fn is_fresh(&self) -> bool {
        let life = self.session.resource_life;
        self.at.is_some_and(|at| at.elapsed() < life)
    }

    async fn renew(&mut self) -> Result<(), SessionError> {
        let answer = self.session.try_acquire(&self.configuration).await?;
        self.resource_id = answer.resource_id;
        self.at = Some(Instant::now());
        Ok(())
    }
}

/// Whether the answer to `start` says that its resource is good for nothing any more.
fn says_spent(error: &CallError) -> bool {
    match error {
        http::Error::Answer(AnswerError::Service(error)) => error.retry() == Retry::NewAcquire,
        _ => false,
    }
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

    /// Asks how the recording is doing.
    pub async fn query(&self) -> Result<Queried<M::State>, CallError> {
        let call = QueryCall {
            app_id: self.session.client.app_id().clone(),
            resource_id: self.resource_id.clone(),
            sid: self.sid.clone(),
            mode: self.session.mode,
        };
        self.session.client.send(&call).await
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
            app_id: self.session.client.app_id().clone(),
            resource_id: self.resource_id.clone(),
            sid: self.sid.clone(),
            mode: self.session.mode,
            body: self.session.identity.clone(),
        };
        let error = match self.session.client.send(&call).await {
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

/// Whether the recording may have been stopped all the same.
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

/// A step of a session that failed, and the session as it was before.
pub struct Failed<S>(Box<(S, SessionError)>);

impl<S> Failed<S> {
    fn new(session: S, error: SessionError) -> Self {
        Self(Box::new((session, error)))
    }

    /// Why it failed.
    #[must_use]
    pub fn error(&self) -> &SessionError {
        &self.0.1
    }

    /// The session as it was, and why the step failed.
    #[must_use]
    pub fn into_parts(self) -> (S, SessionError) {
        *self.0
    }
}

impl<S> fmt::Debug for Failed<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Failed").field(self.error()).finish()
    }
}

impl<S> fmt::Display for Failed<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error().fmt(f)
    }
}

impl<S> std::error::Error for Failed<S> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error().source()
    }
}

/// Why a step of a session failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum SessionError {
    /// The request is not valid; nothing was sent.
    Invalid(Violations),
    /// The call failed, before or after it was sent.
    Call(CallError),
}

impl From<Violations> for SessionError {
    fn from(violations: Violations) -> Self {
        Self::Invalid(violations)
    }
}

impl From<CallError> for SessionError {
    fn from(error: CallError) -> Self {
        Self::Call(error)
    }
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(violations) => write!(
                f,
                "nothing was sent, because the request is not valid:\n{violations}"
            ),
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for SessionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Invalid(_) => None,
            Self::Call(error) => error.source(),
        }
    }
}

/// Why a recording that was started does not run.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaitError {
    /// It has ended already, or is about to.
    Ended(Status),
    /// It does not run within the time that the schedule allows.
    NotInTime {
        /// What the last query failed with, if it did.
        last: Option<Box<CallError>>,
    },
    /// A query failed in a way that will not pass.
    Call(Box<CallError>),
}

impl fmt::Display for WaitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended(_) => f.write_str(
                "the recording has ended: look at its configuration, the token and the storage keys, then start anew",
            ),
            Self::NotInTime { last } => {
                f.write_str("the recording does not run in time: treat it as failed, and start anew with another UID")?;
                last.as_ref().map_or(Ok(()), |last| write!(f, " (the last query: {last})"))
            }
            Self::Call(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for WaitError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Ended(_) => None,
            Self::NotInTime { last } => last.as_ref().and_then(|last| last.source()),
            Self::Call(error) => error.source(),
        }
    }
}
