//! A 200 that cannot be read.

use std::fmt;

use http::HeaderMap;

use super::service::request_id;
use crate::answer::Operation;

/// The service answered 200 with a body that is not the answer to the operation.
///
/// The text says where in the body and what was expected there. It never repeats what was
/// found: a body may hold a stream key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError(Box<Found>);

/// Boxed, so that a `Result` stays small where everything goes well.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    operation: Operation,
    request_id: Option<String>,
    pointer: String,
    problem: DecodeProblem,
}

/// Why the body, or a part of it, cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeProblem {
    /// The body is not JSON; where the parser stopped, both counted from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// The member is missing.
    Missing,
    /// The member is empty.
    Empty,
    /// The member is something else than expected.
    Not {
        /// What was expected.
        expected: &'static str,
    },
}

impl DecodeError {
    pub(crate) fn new(
        operation: Operation,
        headers: &HeaderMap,
        pointer: impl Into<String>,
        problem: DecodeProblem,
    ) -> Self {
        let (request_id, pointer) = (request_id(headers), pointer.into());
        Self(Box::new(Found {
            operation,
            request_id,
            pointer,
            problem,
        }))
    }

    /// The operation that was answered.
    #[must_use]
    pub fn operation(&self) -> Operation {
        self.0.operation
    }

    /// Where in the body, as a JSON pointer: `/serverResponse`; empty for the body as a whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// Why it cannot be read.
    #[must_use]
    pub fn problem(&self) -> DecodeProblem {
        self.0.problem
    }

    /// The answer's `X-Request-ID`: quote it to Agora's support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// What to do next, in words.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self.0.operation {
            Operation::Acquire => {
                "check that the base URL is the service's own; then acquire again"
            }
            Operation::Start => {
                "a recording may run whose sid is unknown: do not start again under this UID"
            }
            Operation::Stop => {
                "treat the recording as stopped, and look for its files in the bucket"
            }
            _ => "check that the base URL is the service's own; then send the request again",
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Found {
            operation,
            request_id,
            pointer,
            problem,
        } = &*self.0;
        write!(
            f,
            "{operation} answered HTTP 200 with a body that cannot be read: "
        )?;
        match (pointer.as_str(), problem) {
            ("", problem) => write!(f, "it {problem}")?,
            (pointer, problem) => write!(f, "`{pointer}` {problem}")?,
        }
        write!(f, "; {}", self.remedy())?;
        match request_id {
            Some(id) => write!(f, " (X-Request-ID {id})"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for DecodeProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => {
                write!(f, "is not JSON at line {line}, column {column}")
            }
            Self::Missing => f.write_str("is missing"),
            Self::Empty => f.write_str("is empty"),
            Self::Not { expected } => write!(f, "is not {expected}"),
        }
    }
}

impl std::error::Error for DecodeError {}
