//! The state machine: what each operation does to the resources and the recordings made with them.
//!
//! Pure: no I/O, and `now` (simulated time since the emulator began) is an argument. Bodies have
//! passed the verdict before they come here.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::fault::Fault;
use crate::identifier;
use crate::limits::Limits;
use crate::resource::{Party, Resource};
use crate::route::{Mode, Operation};
use crate::session::{Content, Session};

/// What a request addresses: taken from its path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Address {
    pub(crate) mode: Option<Mode>,
    pub(crate) resource_id: String,
    pub(crate) sid: String,
}

/// All resources ever issued.
pub(crate) struct Sessions {
    /// When simulated time began, since 1970.
    epoch: Duration,
    limits: Limits,
    resources: HashMap<String, Resource>,
    started: u64,
}

impl Sessions {
    pub(crate) fn new(epoch: Duration, limits: Limits) -> Self {
        Self {
            epoch,
            limits,
            resources: HashMap::new(),
            started: 0,
        }
    }

    /// Counts a request; refuses it where there were too many within the last second.
    pub(crate) fn admit(&mut self, now: Duration) -> Result<(), Fault> {
        self.limits.admit(now)
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
            Operation::Acquire => self.acquire(body, now),
            Operation::Start => self.start(address, body, now),
            Operation::Query => self.query(address, now),
            Operation::Update => self.update(address, body, now),
            Operation::UpdateLayout => self.update_layout(address, body, now),
            Operation::Stop => self.stop(address, body, now),
            Operation::NcsIp => Ok(notification_hosts()),
        }
    }

    /// The `cname` and `uid` a resource was acquired for.
    pub(crate) fn party(&self, resource_id: &str) -> Option<&Party> {
        self.resources
            .get(resource_id)
            .map(|resource| &resource.party)
    }

    fn acquire(&mut self, body: &Value, now: Duration) -> Result<Value, Fault> {
        let running = self
            .resources
            .values()
            .filter(|resource| resource.runs(now))
            .count();
        self.limits.check_recordings(running)?;
        let resource = Resource::issued(body, now);
        let id = identifier::resource_id(self.resources.len() as u64);
        let answer = resource.party.answer(&id, None);
        self.resources.insert(id, resource);
        Ok(answer)
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

/// Whoever filters by the answer lets in what comes from this machine.
fn notification_hosts() -> Value {
    json!({ "data": { "service": { "hosts": [{ "primaryIP": "127.0.0.1" }] } } })
}

fn with_response(mut answer: Value, response: Value) -> Value {
    answer["serverResponse"] = response;
    answer
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
        let mut sessions = Sessions::new(secs(1_000), Limits::new(None, None));
        let answer = sessions.acquire(&body(client_request), secs(0)).unwrap();
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
        let answer = sessions.acquire(&body(&json!({})), secs(1)).unwrap();
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
