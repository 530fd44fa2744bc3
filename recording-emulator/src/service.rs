//! What happens to a request, from its credentials to its answer; knows no HTTP library.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use crate::auth::Customer;
use crate::clock::Clock;
use crate::fault::Fault;
use crate::identifier;
use crate::lock::lock;
use crate::request_log::{RecordedRequest, RequestLog};
use crate::route::{Operation, Route};
use crate::script::{Script, Scripted};
use crate::sessions::{Address, Sessions};
use crate::verdict::Judge;

/// One cloud recording service, with one app and one customer.
pub(crate) struct Service {
    pub(crate) app_id: String,
    pub(crate) customer: Customer,
    pub(crate) lenient: bool,
    pub(crate) judge: &'static Judge,
    pub(crate) clock: Clock,
    pub(crate) sessions: Mutex<Sessions>,
    pub(crate) script: Mutex<Script>,
    pub(crate) log: RequestLog,
    pub(crate) requests: AtomicU64,
}

/// A request, taken apart.
#[derive(Debug)]
pub(crate) struct Arrival {
    pub(crate) method: String,
    pub(crate) path: String,
    /// `None`: the path or method names no operation.
    pub(crate) route: Option<&'static Route>,
    /// `None`: the path names none.
    pub(crate) app_id: Option<String>,
    pub(crate) address: Address,
    pub(crate) authorization: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) body: Vec<u8>,
}

/// What to send back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Value,
    pub(crate) request_id: String,
    /// Close the connection instead.
    pub(crate) cut: bool,
    /// Real time to wait first.
    pub(crate) delay: Duration,
    why: Option<String>,
}

impl Service {
    /// Answers a request and records both. Never waits.
    pub(crate) fn reply(&self, arrival: &Arrival) -> Reply {
        let body = serde_json::from_slice(&arrival.body).ok();
        let reply = match self.admit(arrival, body.as_ref()) {
            Ok(route) => self.perform(route, arrival, body.as_ref().unwrap_or(&Value::Null)),
            Err(fault) => Reply::from(fault),
        };
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        let reply = Reply {
            request_id: identifier::request_id(number),
            ..reply
        };
        self.log.push(recorded(arrival, body, &reply));
        reply
    }

    /// Everything that can be said against a request without knowing the sessions.
    fn admit(&self, arrival: &Arrival, body: Option<&Value>) -> Result<&'static Route, Fault> {
        let route = arrival.route.ok_or_else(|| {
            Fault::no_route("no operation has this method and path, or its mode is unknown")
        })?;
        self.customer.check(arrival.authorization.as_deref())?;
        if arrival.app_id.as_ref().is_some_and(|id| *id != self.app_id) {
            return Err(Fault::invalid_app_id());
        }
        lock(&self.sessions).admit(self.clock.now())?;
        if route.operation.has_body() {
            check_content_type(arrival.content_type.as_deref())?;
            let body = body.ok_or_else(|| Fault::invalid_parameter("the body is not JSON"))?;
            self.judge
                .judge(route.operation, route.mode, body, self.lenient)?;
        }
        Ok(route)
    }

    /// Says what the script has next, or carries the operation out.
    fn perform(&self, route: &Route, arrival: &Arrival, body: &Value) -> Reply {
        let Route { operation, .. } = *route;
        let act = || self.act(operation, &arrival.address, body);
        let Some(scripted) = lock(&self.script).next(operation) else {
            return act();
        };
        let reply = match scripted {
            Scripted::Status(status) => self.with_status(&arrival.address, status),
            Scripted::NotFound => Fault::no_worker("").into(),
            Scripted::Raw { status, body } => Reply::new(status, body),
            Scripted::Drop => Reply::cut(),
            Scripted::Delay(delay) => return Reply { delay, ..act() },
            Scripted::NotCompleted => {
                act();
                Fault::not_completed().into()
            }
            Scripted::LoseAnswer => {
                act();
                Reply::cut()
            }
        };
        Reply {
            why: Some("scripted".to_owned()),
            ..reply
        }
    }

    fn act(&self, operation: Operation, address: &Address, body: &Value) -> Reply {
        let now = self.clock.now();
        match lock(&self.sessions).answer(operation, address, body, now) {
            Ok(answer) => Reply::new(200, answer),
            Err(fault) => fault.into(),
        }
    }

    fn with_status(&self, address: &Address, status: u8) -> Reply {
        let sessions = lock(&self.sessions);
        let Address {
            resource_id, sid, ..
        } = address;
        let mut answer = match sessions.party(resource_id) {
            Some(party) => party.answer(resource_id, Some(sid)),
            None => json!({ "resourceId": resource_id, "sid": sid }),
        };
        answer["serverResponse"] = json!({ "status": status });
        Reply::new(200, answer)
    }
}

impl Reply {
    fn new(status: u16, body: Value) -> Self {
        Self {
            status,
            body,
            request_id: String::new(),
            cut: false,
            delay: Duration::ZERO,
            why: None,
        }
    }

    fn cut() -> Self {
        Self {
            cut: true,
            ..Self::new(500, Value::Null)
        }
    }
}

impl From<Fault> for Reply {
    fn from(Fault { status, body, why }: Fault) -> Self {
        Self {
            why: Some(why),
            ..Self::new(status, body)
        }
    }
}

/// JSON, with or without a charset. A missing header is nobody's complaint.
fn check_content_type(header: Option<&str>) -> Result<(), Fault> {
    let essence = header
        .and_then(|header| header.split(';').next())
        .map(str::trim);
    match essence {
        Some(essence) if !essence.eq_ignore_ascii_case("application/json") => Err(
            Fault::invalid_parameter("`Content-Type` is not `application/json`"),
        ),
        _ => Ok(()),
    }
}

fn recorded(arrival: &Arrival, body: Option<Value>, reply: &Reply) -> RecordedRequest {
    RecordedRequest {
        method: arrival.method.clone(),
        path: arrival.path.clone(),
        operation: arrival.route.map(|route| route.operation),
        mode: arrival.route.and_then(|route| route.mode),
        body,
        status: (!reply.cut).then_some(reply.status),
        why: reply.why.clone(),
        request_id: reply.request_id.clone(),
    }
}
