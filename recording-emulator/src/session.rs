//! One recording, from its start until it is gone.

use std::time::Duration;

use serde_json::{Value, json};

use crate::channel::Channel;
use crate::fault::Fault;
use crate::files;
use crate::page::Page;
use crate::route::Mode;

/// Which status a recording reaches when, after its start.
const RISE: [(Duration, u8); 6] = [
    (Duration::ZERO, 0),
    (Duration::from_millis(500), 1),
    (Duration::from_secs(1), 2),
    (Duration::from_secs(2), 3),
    (RECORDING_AFTER, 4),
    (UPLOADED_AFTER, 5),
];

/// All components are ready: from here on there is something to keep.
const RECORDING_AFTER: Duration = Duration::from_millis(3_500);

/// The first file has been uploaded, and is listed.
const UPLOADED_AFTER: Duration = Duration::from_secs(6);

/// After a stop: status 6 until the first, 7 until the second, then the session is gone.
const COMPONENTS_STOPPED_AFTER: Duration = Duration::from_secs(1);
const GONE_AFTER: Duration = Duration::from_secs(2);

/// One recording.
pub(crate) struct Session {
    pub(crate) sid: String,
    pub(crate) mode: Mode,
    pub(crate) content: Content,
    pub(crate) started: Duration,
    pub(crate) stopped: Option<Duration>,
}

/// What is recorded.
pub(crate) enum Content {
    Channel(Channel),
    Page(Page),
}

impl Content {
    pub(crate) fn new(mode: Mode, sid: &str, cname: &str, client_request: &Value) -> Self {
        let stem = files::stem(sid, cname);
        match mode {
            Mode::Individual | Mode::Mix => Self::Channel(Channel::new(mode, stem, client_request)),
            Mode::Web => Self::Page(Page::new(&stem, client_request)),
        }
    }
}

impl Session {
    fn status(&self, now: Duration) -> u8 {
        match self.since_stop(now) {
            Some(since) if since < COMPONENTS_STOPPED_AFTER => 6,
            Some(since) if since < GONE_AFTER => 7,
            Some(_) => 8,
            None => risen_to(self.ran_until(now)),
        }
    }

    pub(crate) fn is_gone(&self, now: Duration) -> bool {
        self.status(now) == 8
    }

    fn since_stop(&self, now: Duration) -> Option<Duration> {
        self.stopped_at(now)
            .map(|stopped| now.saturating_sub(stopped))
    }

    /// When it was stopped, or stopped by itself.
    pub(crate) fn stopped_at(&self, now: Duration) -> Option<Duration> {
        let by_itself = match &self.content {
            Content::Page(page) => Some(self.started.saturating_add(page.limit())),
            Content::Channel(_) => None,
        };
        self.stopped.or(by_itself.filter(|limit| *limit <= now))
    }

    /// How long it had run, now or when it was stopped.
    fn ran_until(&self, now: Duration) -> Duration {
        self.stopped_at(now)
            .unwrap_or(now)
            .saturating_sub(self.started)
    }

    /// When the first slice began, in ms since 1970.
    fn recording_since(&self, epoch: Duration) -> u64 {
        let since = epoch
            .saturating_add(self.started)
            .saturating_add(RECORDING_AFTER);
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    }

    pub(crate) fn query_response(&self, now: Duration, epoch: Duration) -> Value {
        let status = self.status(now);
        let is_listed = self.ran_until(now) >= UPLOADED_AFTER;
        let since = is_listed.then(|| self.recording_since(epoch));
        let mut response = json!({ "status": status });
        match (&self.content, since) {
            (Content::Page(page), since) => {
                response["extensionServiceState"] = page.queried(status, since);
            }
            (Content::Channel(channel), Some(since)) => {
                response["sliceStartTime"] = since.into();
                channel.output().list_into(&mut response, since);
            }
            (Content::Channel(_), None) => {}
        }
        response
    }

    /// A stop that does not wait for the upload cannot know how it ends, nor list its files.
    pub(crate) fn stop_response(
        &self,
        is_async: bool,
        now: Duration,
        epoch: Duration,
    ) -> Result<Value, Fault> {
        let has_data = self.ran_until(now) >= RECORDING_AFTER;
        let since = (has_data && !is_async).then(|| self.recording_since(epoch));
        let uploading_status = if is_async { "unknown" } else { "uploaded" };
        match &self.content {
            Content::Page(page) => {
                Ok(json!({ "extensionServiceState": page.stopped(uploading_status, since) }))
            }
            Content::Channel(_) if !has_data => Err(Fault::no_recorded_data()),
            Content::Channel(channel) => {
                let mut response = json!({ "uploadingStatus": uploading_status });
                if let Some(since) = since {
                    channel.output().list_into(&mut response, since);
                }
                Ok(response)
            }
        }
    }
}

/// The status of a recording that has run for `elapsed`.
fn risen_to(elapsed: Duration) -> u8 {
    let reached = RISE.iter().rev().find(|(after, _)| *after <= elapsed);
    reached.map_or(0, |(_, status)| *status)
}
