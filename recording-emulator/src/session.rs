//! The state machine: resources and the recordings made with them.
//!
//! Pure: no I/O, and `now` (simulated time since the emulator began) is an argument. Bodies have
//! passed the verdict before they come here.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::channel::Channel;
use crate::fault::Fault;
use crate::files;
use crate::identifier;
use crate::page::Page;
use crate::route::{Mode, Operation};

/// How long a resource waits for its start.
const START_WINDOW: Duration = Duration::from_secs(5 * 60);

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

/// `resourceExpiredHour` where acquire does not say.
const DEFAULT_LIFETIME_HOURS: u64 = 72;

/// What a request addresses: taken from its path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Address {
    pub(crate) mode: Option<Mode>,
    pub(crate) resource_id: String,
    pub(crate) sid: String,
}

/// All resources ever issued.
#[derive(Debug)]
pub(crate) struct Sessions {
    /// When simulated time began, since 1970.
    epoch: Duration,
    resources: HashMap<String, Resource>,
    started: u64,
}

impl Sessions {
    pub(crate) fn new(epoch: Duration) -> Self {
        Self {
            epoch,
            resources: HashMap::new(),
            started: 0,
        }
    }

    /// Carries an operation out.
    pub(crate) fn answer(
        &mut self,
        operation: Operation,
        address: &Address,
        body: &Value,
        now: Duration,
    ) -> Result<Value, Fault> {
        match operation {
            Operation::Acquire => Ok(self.acquire(body, now)),
            Operation::Start => self.start(address, body, now),
            Operation::Query => self.query(address, now),
            Operation::Update => self.update(address, body, now),
            Operation::UpdateLayout => self.update_layout(address, body, now),
            Operation::Stop => self.stop(address, body, now),
        }
    }

    /// The `cname` and `uid` a resource was acquired for.
    pub(crate) fn party(&self, resource_id: &str) -> Option<&Party> {
        self.resources
            .get(resource_id)
            .map(|resource| &resource.party)
    }

    fn acquire(&mut self, body: &Value, now: Duration) -> Value {
        let resource = Resource::issued(body, now);
        let id = identifier::resource_id(self.resources.len() as u64);
        let answer = resource.party.answer(&id, None);
        self.resources.insert(id, resource);
        answer
    }

    fn start(&mut self, address: &Address, body: &Value, now: Duration) -> Result<Value, Fault> {
        let mode = address
            .mode
            .ok_or_else(|| Fault::no_route("the path names no mode"))?;
        let party = Party::of(body);
        self.resource(address)?
            .check_start(&party, mode, body, now)?;
        if self
            .resources
            .values()
            .any(|resource| resource.party == party && resource.runs(now))
        {
            return Err(Fault::task_conflict());
        }

        self.started += 1;
        let sid = identifier::sid(self.started);
        self.resource_mut(address)?.session = Some(Session {
            content: Content::new(mode, &sid, &party.cname, &body["clientRequest"]),
            sid: sid.clone(),
            mode,
            started: now,
            stopped: None,
        });
        Ok(party.answer(&address.resource_id, Some(&sid)))
    }

    fn query(&mut self, address: &Address, now: Duration) -> Result<Value, Fault> {
        let epoch = self.epoch;
        let (party, session) = self.resource_mut(address)?.session(address, now)?;
        let response = session.query_response(now, epoch);
        Ok(with_response(
            party.answer(&address.resource_id, Some(&address.sid)),
            response,
        ))
    }

    fn update(&mut self, address: &Address, body: &Value, now: Duration) -> Result<Value, Fault> {
        let (party, session) = self.resource_mut(address)?.running(address, body, now)?;
        match &mut session.content {
            Content::Channel(channel) => channel.update(&body["clientRequest"])?,
            Content::Page(page) => page.update(&body["clientRequest"])?,
        }
        Ok(party.answer(&address.resource_id, Some(&address.sid)))
    }

    /// Nothing that can be asked for shows the layout, so none is kept.
    fn update_layout(
        &mut self,
        address: &Address,
        body: &Value,
        now: Duration,
    ) -> Result<Value, Fault> {
        let (party, _) = self.resource_mut(address)?.running(address, body, now)?;
        Ok(party.answer(&address.resource_id, Some(&address.sid)))
    }

    fn stop(&mut self, address: &Address, body: &Value, now: Duration) -> Result<Value, Fault> {
        let epoch = self.epoch;
        let (party, session) = self.resource_mut(address)?.session(address, now)?;
        party.check(&Party::of(body))?;
        if session.stopped_at(now).is_some() {
            return Err(Fault::already_exiting());
        }
        session.stopped = Some(now);
        let is_async = body.pointer("/clientRequest/async_stop") == Some(&true.into());
        let response = session.stop_response(is_async, now, epoch)?;
        Ok(with_response(
            party.answer(&address.resource_id, Some(&address.sid)),
            response,
        ))
    }

    fn resource(&self, address: &Address) -> Result<&Resource, Fault> {
        self.resources
            .get(&address.resource_id)
            .ok_or_else(Fault::resource_unparsable)
    }

    fn resource_mut(&mut self, address: &Address) -> Result<&mut Resource, Fault> {
        self.resources
            .get_mut(&address.resource_id)
            .ok_or_else(Fault::resource_unparsable)
    }
}

/// Whose recording it is: every call of a session repeats it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Party {
    cname: String,
    uid: String,
}

impl Party {
    fn of(body: &Value) -> Self {
        let text = |key| {
            body.get(key)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        Self {
            cname: text("cname"),
            uid: text("uid"),
        }
    }

    fn check(&self, given: &Self) -> Result<(), Fault> {
        let differs = match (self.cname == given.cname, self.uid == given.uid) {
            (true, true) => return Ok(()),
            (false, true) => "/cname differs",
            (true, false) => "/uid differs",
            (false, false) => "/cname and /uid differ",
        };
        Err(Fault::resource_mismatch(format!(
            "{differs} from what the resource was acquired for"
        )))
    }

    /// The keys that every answer has.
    pub(crate) fn answer(&self, resource_id: &str, sid: Option<&str>) -> Value {
        let mut answer = json!({ "cname": self.cname, "uid": self.uid, "resourceId": resource_id });
        if let Some(sid) = sid {
            answer["sid"] = sid.into();
        }
        answer
    }
}

fn with_response(mut answer: Value, response: Value) -> Value {
    answer["serverResponse"] = response;
    answer
}

/// A resource: good for one recording.
#[derive(Debug)]
struct Resource {
    party: Party,
    issued: Duration,
    scene: u64,
    /// How long after its start a session can be addressed.
    lifetime: Duration,
    start_parameter: Option<Value>,
    session: Option<Session>,
}

impl Resource {
    fn issued(body: &Value, now: Duration) -> Self {
        let request = &body["clientRequest"];
        let number = |key| request.get(key).and_then(Value::as_u64);
        let hours = number("resourceExpiredHour").unwrap_or(DEFAULT_LIFETIME_HOURS);
        Self {
            party: Party::of(body),
            issued: now,
            scene: number("scene").unwrap_or(0),
            lifetime: Duration::from_secs(hours * 60 * 60),
            start_parameter: request.get("startParameter").cloned(),
            session: None,
        }
    }

    fn check_start(
        &self,
        party: &Party,
        mode: Mode,
        body: &Value,
        now: Duration,
    ) -> Result<(), Fault> {
        self.party.check(party)?;
        if let Some(session) = &self.session {
            return Err(if session.is_gone(now) {
                Fault::resource_expired("a resource records once: acquire another")
            } else {
                Fault::already_started()
            });
        }
        if now.saturating_sub(self.issued) > START_WINDOW {
            return Err(Fault::resource_expired("acquired more than 5 minutes ago"));
        }
        self.check_scene(mode)?;
        self.check_start_parameter(&body["clientRequest"])
    }

    fn check_scene(&self, mode: Mode) -> Result<(), Fault> {
        if self.scene == mode.scene() {
            return Ok(());
        }
        let (scene, expected) = (self.scene, mode.scene());
        Err(Fault::invalid_parameter(format!(
            "acquire named `scene` {scene}, but mode {mode} needs `scene` {expected}"
        )))
    }

    fn check_start_parameter(&self, client_request: &Value) -> Result<(), Fault> {
        match &self.start_parameter {
            Some(announced) if announced != client_request => Err(Fault::invalid_parameter(
                "/clientRequest: differs from the `startParameter` of acquire, value by value",
            )),
            _ => Ok(()),
        }
    }

    fn runs(&self, now: Duration) -> bool {
        self.session
            .as_ref()
            .is_some_and(|session| !session.is_gone(now))
    }

    /// The session of `address`, if it can still be addressed.
    fn session(
        &mut self,
        address: &Address,
        now: Duration,
    ) -> Result<(&Party, &mut Session), Fault> {
        let Some(session) = &mut self.session else {
            return Err(Fault::no_worker("this resource was never started"));
        };
        if session.sid != address.sid {
            return Err(Fault::no_worker("the sid belongs to another resource"));
        }
        if session.is_gone(now) {
            return Err(Fault::no_worker("the session is over"));
        }
        if now.saturating_sub(session.started) > self.lifetime {
            return Err(Fault::no_worker(
                "`resourceExpiredHour` has passed since the start",
            ));
        }
        match address.mode {
            Some(mode) if mode != session.mode => Err(Fault::invalid_parameter(format!(
                "the path says mode {mode}, but the session records in mode {}",
                session.mode
            ))),
            _ => Ok((&self.party, session)),
        }
    }

    /// The session of `address`, if it still records and `body` is of its party.
    fn running(
        &mut self,
        address: &Address,
        body: &Value,
        now: Duration,
    ) -> Result<(&Party, &mut Session), Fault> {
        let (party, session) = self.session(address, now)?;
        party.check(&Party::of(body))?;
        if session.stopped_at(now).is_some() {
            return Err(Fault::no_worker("the session is stopping"));
        }
        Ok((party, session))
    }
}

/// One recording.
#[derive(Debug)]
struct Session {
    sid: String,
    mode: Mode,
    content: Content,
    started: Duration,
    stopped: Option<Duration>,
}

/// What is recorded.
#[derive(Debug)]
enum Content {
    Channel(Channel),
    Page(Page),
}

impl Content {
    fn new(mode: Mode, sid: &str, cname: &str, client_request: &Value) -> Self {
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

    fn is_gone(&self, now: Duration) -> bool {
        self.status(now) == 8
    }

    fn since_stop(&self, now: Duration) -> Option<Duration> {
        self.stopped_at(now)
            .map(|stopped| now.saturating_sub(stopped))
    }

    /// When it was stopped, or stopped by itself.
    fn stopped_at(&self, now: Duration) -> Option<Duration> {
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

    fn query_response(&self, now: Duration, epoch: Duration) -> Value {
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
    fn stop_response(
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

#[cfg(test)]
mod tests {
    use super::*;

    const fn secs(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    fn body(client_request: &Value) -> Value {
        json!({ "cname": "c", "uid": "1", "clientRequest": client_request })
    }

    fn start_request() -> Value {
        json!({ "recordingConfig": { "channelType": 0, "streamMode": "default", "subscribeUidGroup": 0 } })
    }

    /// Sessions, with one resource acquired at the beginning.
    fn acquired(client_request: &Value) -> (Sessions, Address) {
        let mut sessions = Sessions::new(secs(1_000));
        let answer = sessions.acquire(&body(client_request), secs(0));
        let resource_id = answer["resourceId"].as_str().unwrap().to_owned();
        (
            sessions,
            Address {
                mode: Some(Mode::Individual),
                resource_id,
                sid: String::new(),
            },
        )
    }

    /// Sessions, with one recording started at the beginning.
    fn started() -> (Sessions, Address) {
        let (mut sessions, mut address) = acquired(&json!({}));
        let answer = sessions
            .start(&address, &body(&start_request()), secs(0))
            .unwrap();
        address.sid = answer["sid"].as_str().unwrap().to_owned();
        (sessions, address)
    }

    fn code(fault: &Fault) -> (u16, u64) {
        (fault.status, fault.body["code"].as_u64().unwrap())
    }

    fn status(sessions: &mut Sessions, address: &Address, now: Duration) -> Value {
        sessions.query(address, now).unwrap()["serverResponse"]["status"].clone()
    }

    #[test]
    fn a_recording_rises_through_every_status() {
        let (mut sessions, address) = started();

        let seen: Vec<Value> = [0, 500, 1_000, 2_000, 3_500, 6_000]
            .map(|ms| status(&mut sessions, &address, Duration::from_millis(ms)))
            .to_vec();

        assert_eq!(seen, [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn files_are_listed_once_the_first_is_uploaded() {
        let (mut sessions, address) = started();

        let early = sessions.query(&address, secs(5)).unwrap();
        let late = sessions.query(&address, secs(6)).unwrap();

        assert_eq!(early["serverResponse"], json!({ "status": 4 }));
        assert_eq!(late["serverResponse"]["fileListMode"], "json");
        assert_eq!(late["serverResponse"]["sliceStartTime"], 1_003_500);
    }

    #[test]
    fn a_stopped_recording_falls_and_is_gone() {
        let (mut sessions, address) = started();

        let answer = sessions
            .stop(&address, &body(&json!({})), secs(10))
            .unwrap();

        assert_eq!(answer["serverResponse"]["uploadingStatus"], "uploaded");
        assert_eq!(status(&mut sessions, &address, secs(10)), 6);
        assert_eq!(status(&mut sessions, &address, secs(11)), 7);
        assert_eq!(
            code(&sessions.query(&address, secs(12)).unwrap_err()),
            (404, 404)
        );
    }

    #[test]
    fn stopping_twice_is_an_invalid_operation_and_later_there_is_no_worker() {
        let (mut sessions, address) = started();
        sessions
            .stop(&address, &body(&json!({})), secs(10))
            .unwrap();

        let again = sessions
            .stop(&address, &body(&json!({})), secs(11))
            .unwrap_err();
        let later = sessions
            .stop(&address, &body(&json!({})), secs(12))
            .unwrap_err();

        assert_eq!(code(&again), (400, 49));
        assert_eq!(code(&later), (404, 404));
    }

    #[test]
    fn stopping_before_anything_is_recorded_leaves_no_data() {
        let (mut sessions, address) = started();

        let fault = sessions
            .stop(&address, &body(&json!({})), secs(3))
            .unwrap_err();

        assert_eq!(code(&fault), (206, 435));
        assert_eq!(status(&mut sessions, &address, secs(3)), 6);
    }

    #[test]
    fn an_asynchronous_stop_knows_no_files() {
        let (mut sessions, address) = started();

        let answer = sessions
            .stop(&address, &body(&json!({ "async_stop": true })), secs(10))
            .unwrap();

        assert_eq!(
            answer["serverResponse"],
            json!({ "uploadingStatus": "unknown" })
        );
    }

    #[test]
    fn a_resource_waits_five_minutes() {
        let (mut in_time, address) = acquired(&json!({}));
        let (mut too_late, _) = acquired(&json!({}));

        let accepted = in_time.start(&address, &body(&start_request()), secs(300));
        let refused = too_late
            .start(&address, &body(&start_request()), secs(301))
            .unwrap_err();

        assert!(accepted.is_ok());
        assert_eq!(code(&refused), (400, 433));
    }

    #[test]
    fn a_resource_records_once() {
        let (mut sessions, address) = started();

        let while_running = sessions
            .start(&address, &body(&start_request()), secs(1))
            .unwrap_err();
        sessions
            .stop(&address, &body(&json!({})), secs(10))
            .unwrap();
        let after_exit = sessions
            .start(&address, &body(&start_request()), secs(20))
            .unwrap_err();

        assert_eq!(code(&while_running), (201, 7));
        assert_eq!(code(&after_exit), (400, 433));
    }

    #[test]
    fn the_same_party_records_once_at_a_time() {
        let (mut sessions, first) = started();
        let answer = sessions.acquire(&body(&json!({})), secs(1));
        let resource_id = answer["resourceId"].as_str().unwrap().to_owned();
        let second = Address {
            resource_id,
            ..first.clone()
        };

        let conflict = sessions
            .start(&second, &body(&start_request()), secs(2))
            .unwrap_err();
        sessions.stop(&first, &body(&json!({})), secs(10)).unwrap();
        let afterwards = sessions.start(&second, &body(&start_request()), secs(12));

        assert_eq!(code(&conflict), (400, 53));
        assert!(afterwards.is_ok());
    }

    #[test]
    fn another_cname_or_uid_does_not_match_the_resource() {
        let (mut sessions, address) = started();
        let other = json!({ "cname": "c", "uid": "2", "clientRequest": {} });

        let start = sessions.start(&address, &other, secs(1)).unwrap_err();
        let stop = sessions.stop(&address, &other, secs(10)).unwrap_err();

        assert_eq!(code(&start), (400, 432));
        assert_eq!(code(&stop), (400, 432));
        assert!(stop.why.contains("/uid"), "{}", stop.why);
    }

    #[test]
    fn a_foreign_resource_cannot_be_parsed_and_a_foreign_sid_has_no_worker() {
        let (mut sessions, address) = started();
        let foreign_resource = Address {
            resource_id: "x".into(),
            ..address.clone()
        };
        let foreign_sid = Address {
            sid: "x".into(),
            ..address
        };

        assert_eq!(
            code(&sessions.query(&foreign_resource, secs(1)).unwrap_err()),
            (400, 1001)
        );
        assert_eq!(
            code(&sessions.query(&foreign_sid, secs(1)).unwrap_err()),
            (404, 404)
        );
    }

    #[test]
    fn the_start_is_what_acquire_announced() {
        let (mut same, address) = acquired(&json!({ "startParameter": start_request() }));
        let (mut other, _) = acquired(&json!({ "startParameter": { "token": "t" } }));

        let accepted = same.start(&address, &body(&start_request()), secs(1));
        let refused = other
            .start(&address, &body(&start_request()), secs(1))
            .unwrap_err();

        assert!(accepted.is_ok());
        assert_eq!(code(&refused), (400, 2));
        assert!(refused.why.contains("startParameter"), "{}", refused.why);
    }

    #[test]
    fn the_scene_fits_the_mode() {
        let (mut sessions, address) = acquired(&json!({ "scene": 1 }));

        let fault = sessions
            .start(&address, &body(&start_request()), secs(1))
            .unwrap_err();

        assert_eq!(code(&fault), (400, 2));
        assert!(fault.why.contains("scene"), "{}", fault.why);
    }

    #[test]
    fn a_session_keeps_its_mode() {
        let (mut sessions, address) = started();
        let mixed = Address {
            mode: Some(Mode::Mix),
            ..address
        };

        assert_eq!(
            code(&sessions.query(&mixed, secs(1)).unwrap_err()),
            (400, 2)
        );
    }

    #[test]
    fn after_its_hours_a_session_cannot_be_addressed() {
        let (mut sessions, mut address) = acquired(&json!({ "resourceExpiredHour": 1 }));
        let answer = sessions
            .start(&address, &body(&start_request()), secs(0))
            .unwrap();
        address.sid = answer["sid"].as_str().unwrap().to_owned();

        assert!(sessions.query(&address, secs(3_600)).is_ok());
        assert_eq!(
            code(&sessions.query(&address, secs(3_601)).unwrap_err()),
            (404, 404)
        );
    }
}
