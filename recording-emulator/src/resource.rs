//! A resource: whose it is, whether it may still be started, and the session made with it.

use std::time::Duration;

use serde_json::{Value, json};

use crate::fault::Fault;
use crate::route::Mode;
use crate::session::Session;
use crate::sessions::Address;

/// How long a resource waits for its start.
const START_WINDOW: Duration = Duration::from_secs(5 * 60);

/// `resourceExpiredHour` where acquire does not say.
const DEFAULT_LIFETIME_HOURS: u64 = 72;

/// A resource: good for one recording.
///
/// Not `Debug`: what acquire announced has secrets.
pub(crate) struct Resource {
    pub(crate) party: Party,
    issued: Duration,
    scene: u64,
    /// How long after its start a session can be addressed.
    lifetime: Duration,
    start_parameter: Option<Value>,
    pub(crate) session: Option<Session>,
}

impl Resource {
    pub(crate) fn issued(body: &Value, now: Duration) -> Self {
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

    pub(crate) fn check_start(
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

    pub(crate) fn runs(&self, now: Duration) -> bool {
        self.session
            .as_ref()
            .is_some_and(|session| !session.is_gone(now))
    }

    /// The session of `address`, if it can still be addressed.
    pub(crate) fn session(
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
    pub(crate) fn running(
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

/// Whose recording it is: every call of a session repeats it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Party {
    pub(crate) cname: String,
    uid: String,
}

impl Party {
    pub(crate) fn of(body: &Value) -> Self {
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

    pub(crate) fn check(&self, given: &Self) -> Result<(), Fault> {
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
