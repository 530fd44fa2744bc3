//! Answers put in the service's mouth, for tests of what hardly ever happens.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use serde_json::Value;

use crate::route::Operation;

/// The next answer of an operation, in place of the true one.
///
/// It is given to a request that would have been carried out: one without credentials, or with a
/// body the service refuses, is refused as ever and leaves the script as it is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Scripted {
    /// HTTP 200 and this `serverResponse.status` (0 to 8, 20), whatever the state; the state
    /// stays as it is. Meant for [`Operation::Query`].
    Status(u8),
    /// HTTP 404, code 404, `failed to find worker`; the state stays as it is.
    NotFound,
    /// HTTP 206, code 65, `request not completed`: the service acts, and says it had no time to.
    NotCompleted,
    /// This answer; the state stays as it is.
    Raw {
        /// The HTTP status, 200 to 599. Any other is answered as 500.
        status: u16,
        /// The body.
        body: Value,
    },
    /// The connection closes without an answer; the state stays as it is.
    Drop,
    /// The service acts, and the connection closes without an answer.
    LoseAnswer,
    /// The true answer, after this much *real* time.
    Delay(Duration),
}

/// What is still to be said, per operation.
#[derive(Debug, Default)]
pub(crate) struct Script {
    pending: HashMap<Operation, VecDeque<Scripted>>,
}

impl Script {
    pub(crate) fn append(
        &mut self,
        operation: Operation,
        answers: impl IntoIterator<Item = Scripted>,
    ) {
        self.pending.entry(operation).or_default().extend(answers);
    }

    pub(crate) fn next(&mut self, operation: Operation) -> Option<Scripted> {
        self.pending.get_mut(&operation)?.pop_front()
    }
}
