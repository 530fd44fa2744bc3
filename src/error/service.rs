//! The service's answer that it did not do what was asked.

use std::fmt;

use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::advice::{self, Advice};
use super::{ErrorCode, ErrorKind, GatewayError, Retry};
use crate::answer::Operation;
use crate::answer::members::{Members, whole_number};
use crate::ids::{ResourceId, Sid};

/// The service answered, and did not do what was asked.
///
/// [`kind`](Self::kind) says what that means, [`retry`](Self::retry) what may be sent again.
/// The text (`Display`) says which operation it was, what the service said, what that means and
/// what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceError(Box<Answered>);

/// Boxed, so that a `Result` stays small where everything goes well.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answered {
    operation: Operation,
    status: StatusCode,
    said: Said,
    reason: Option<String>,
    request_id: Option<String>,
    resource_id: Option<ResourceId>,
    sid: Option<Sid>,
}

/// The part of an error body that tells errors apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Code(ErrorCode),
    Gateway(GatewayError),
    /// No body, or one that is not the service's.
    Nothing,
}

impl ServiceError {
    /// Reads an answer that is not a success; any body will do.
    pub(crate) fn read(
        operation: Operation,
        status: StatusCode,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Self {
        let members = match serde_json::from_slice(body) {
            Ok(Value::Object(members)) => Members::new(members),
            // A proxy's page, or nothing: the status has to do.
            _ => Members::default(),
        };
        Self::of_members(operation, status, headers, members)
    }

    /// As [`read`](Self::read), of a body that has been parsed.
    pub(crate) fn of_members(
        operation: Operation,
        status: StatusCode,
        headers: &HeaderMap,
        mut members: Members,
    ) -> Self {
        let code = members.take_with("code", whole_number);
        let message = members.take_text("message");
        let said = match (code, &message) {
            (Some(number), _) => Said::Code(ErrorCode::read(operation, number)),
            (None, Some(message)) => Said::Gateway(GatewayError::read(status, message)),
            (None, None) => Said::Nothing,
        };
        Self(Box::new(Answered {
            operation,
            status,
            said,
            reason: members.take_text("reason").or(message),
            request_id: request_id(headers),
            resource_id: members.take_id("resourceId"),
            sid: members.take_id("sid"),
        }))
    }

    /// The operation that was answered.
    #[must_use]
    pub fn operation(&self) -> Operation {
        self.0.operation
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// What the error means to the caller.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.advice().kind
    }

    /// The code in the body; errors of the gateway have none.
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        match self.0.said {
            Said::Code(code) => Some(code),
            Said::Gateway(_) | Said::Nothing => None,
        }
    }

    /// Which error of the gateway it is, if it is one: the body has a message and no code.
    #[must_use]
    pub fn gateway(&self) -> Option<GatewayError> {
        match self.0.said {
            Said::Gateway(error) => Some(error),
            Said::Code(_) | Said::Nothing => None,
        }
    }

    /// What the service said, word for word: the `reason` of a service error, the `message` of a
    /// gateway error.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    /// The answer's `X-Request-ID`: quote it to Agora's support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The resource the error body names, if it names one.
    #[must_use]
    pub fn resource_id(&self) -> Option<&ResourceId> {
        self.0.resource_id.as_ref()
    }

    /// The recording the error body names, if it names one.
    #[must_use]
    pub fn sid(&self) -> Option<&Sid> {
        self.0.sid.as_ref()
    }

    /// What the error means, in words.
    #[must_use]
    pub fn meaning(&self) -> &'static str {
        self.advice().meaning
    }

    /// What to do next, in words.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        self.advice().remedy
    }

    /// What may be sent again, and when.
    ///
    /// An undocumented code goes by its HTTP status.
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.advice().retry
    }

    fn advice(&self) -> Advice {
        let Answered {
            operation,
            status,
            said,
            ..
        } = *self.0;
        let documented = match said {
            Said::Code(code) => advice::find(operation, code.number()).map(|row| row.advice),
            Said::Gateway(error) => error.advice(),
            Said::Nothing => None,
        };
        documented.unwrap_or_else(|| advice::by_status(operation, status))
    }
}

impl fmt::Display for ServiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Answered {
            operation,
            status,
            said,
            reason,
            request_id,
            ..
        } = &*self.0;
        write!(f, "{operation} answered HTTP {}", status.as_u16())?;
        if let Said::Code(code) = said {
            write!(f, ", code {}", code.number())?;
        }
        if let Some(reason) = reason {
            // Quoted with escapes: a line break in it must not forge a line of a log.
            write!(f, " {reason:?}")?;
        }
        write!(f, ": {}; {}", self.meaning(), self.remedy())?;
        match request_id {
            Some(id) => write!(f, " (X-Request-ID {id})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ServiceError {}

/// `X-Request-ID`, if the answer has one in printable characters.
pub(super) fn request_id(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("x-request-id")?.to_str().ok()?;
    (!id.is_empty()).then(|| id.to_owned())
}
