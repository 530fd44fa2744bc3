//! What the service says instead of an answer, and why.

use serde_json::{Value, json};

/// A refusal or failure: the vendor's status and body for the client, the reason for the test.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fault {
    pub(crate) status: u16,
    pub(crate) body: Value,
    /// For the request log; says more than the vendor does.
    pub(crate) why: String,
}

/// Said by the gateway, before the service is reached: `{"message": …}`.
impl Fault {
    pub(crate) fn no_route(why: impl Into<String>) -> Self {
        Self::gateway(404, "no Route matched with those values", why)
    }

    pub(crate) fn unauthorized() -> Self {
        Self::gateway(
            401,
            "Unauthorized",
            "the request has no `Authorization` header",
        )
    }

    pub(crate) fn invalid_credentials(why: impl Into<String>) -> Self {
        Self::gateway(401, "Invalid authentication credentials", why)
    }

    pub(crate) fn invalid_app_id() -> Self {
        Self::gateway(
            400,
            "appid is invalid",
            "the path names another App ID than this emulator's",
        )
    }

    pub(crate) fn rate_limited(limit: usize) -> Self {
        let why = format!(
            "more than {limit} requests within a simulated second: see `EmulatorBuilder::request_limit`"
        );
        Self::gateway(429, "API rate limit exceeded", why)
    }

    fn gateway(status: u16, message: &str, why: impl Into<String>) -> Self {
        Self {
            status,
            body: json!({ "message": message }),
            why: why.into(),
        }
    }
}

/// Said by the service: `{"code": …, "reason": …}`.
impl Fault {
    /// Wrong header, body or value. The reason is our own: the vendor's texts are unpublished.
    pub(crate) fn invalid_parameter(reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self::service(400, 2, &reason, reason.clone())
    }

    pub(crate) fn invalid_channel_name(why: impl Into<String>) -> Self {
        Self::service(400, 401, "invalid_channel_name", why)
    }

    pub(crate) fn overload(limit: usize) -> Self {
        let why = format!("{limit} recordings run already: see `EmulatorBuilder::recording_limit`");
        Self::service(400, 406, "vendor_over_load", why)
    }

    pub(crate) fn resource_unparsable() -> Self {
        let why = "this emulator issued no such resource ID: take it from the answer of acquire";
        Self::service(400, 1001, "resourceId cannot be parsed", why)
    }

    pub(crate) fn resource_mismatch(why: impl Into<String>) -> Self {
        Self::service(400, 432, "parameters do not match the resourceId", why)
    }

    pub(crate) fn resource_expired(why: impl Into<String>) -> Self {
        Self::service(400, 433, "resourceId expired", why)
    }

    pub(crate) fn already_started() -> Self {
        let why = "this resource ID runs already; the answer of its first start has the sid";
        Self::service(201, 7, "already started", why)
    }

    pub(crate) fn task_conflict() -> Self {
        let why = "another recording of this cname by this uid runs: use it, or another uid";
        Self::service(400, 53, "task conflict", why)
    }

    pub(crate) fn no_worker(why: impl Into<String>) -> Self {
        Self::service(404, 404, "failed to find worker", why)
    }

    pub(crate) fn already_exiting() -> Self {
        Self::service(
            400,
            49,
            "invalid operation",
            "the session is stopping already",
        )
    }

    pub(crate) fn no_recorded_data() -> Self {
        let why = "stopped before recording began (status 4): there are no files";
        Self::service(206, 435, "no recorded data", why)
    }

    pub(crate) fn not_completed() -> Self {
        Self::service(206, 65, "request not completed", "scripted")
    }

    fn service(status: u16, code: u32, reason: &str, why: impl Into<String>) -> Self {
        Self {
            status,
            body: json!({ "code": code, "reason": reason }),
            why: why.into(),
        }
    }
}
