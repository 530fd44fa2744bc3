//! The ids that stand in a request's path, each a type of its own.
//!
//! An App ID, a resource ID and a recording ID are all text, and the service answers a mix-up
//! with 404 or with a code that says little. As three types they cannot be mixed up.
//!
//! All three are checked for one thing: that they may stand in a URL path as they are. Nothing
//! is assumed about length or alphabet beyond that, because the service documents neither:
//! App IDs *are* 32 hexadecimal digits, recording IDs *are* 32 lower-case ones and resource IDs
//! *are* URL-safe base64 of 256 to 363 characters in every published example, but that is a
//! habit of the service and not a promise. What is refused (`/`, `?`, `#`, `%`, blanks, `.` and
//! `..` alone) would address something else.

use std::fmt;
use std::str::FromStr;

use recording_core::WireKind;
use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $words:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// On the wire it is a string.
            pub const WIRE: WireKind = WireKind::Text;

            /// Takes the text of an id.
            ///
            /// # Errors
            ///
            /// [`IdError`] if the text cannot stand in a URL path as it is.
            pub fn new(text: impl Into<String>) -> Result<Self, IdError> {
                let text = text.into();
                match check(&text) {
                    Ok(()) => Ok(Self(text)),
                    Err(problem) => Err(IdError { id: $words, problem }),
                }
            }

            /// The text of the id, as it stands in the path.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    };
}

id! {
    /// The App ID of an Agora project, as its console shows it.
    ///
    /// ```
    /// use recording::ids::AppId;
    ///
    /// let app: AppId = "0123456789abcdef0123456789abcdef".parse()?;
    /// assert_eq!(app.as_str().len(), 32);
    /// assert!("my app/..".parse::<AppId>().is_err());
    /// # Ok::<(), recording::ids::IdError>(())
    /// ```
    AppId, "app id"
}

id! {
    /// The resource that [`acquire`](crate::answer::Acquired) hands out for one recording.
    ///
    /// It serves one `start`, within five minutes of `acquire`, and then names the session
    /// together with its [`Sid`].
    ResourceId, "resource id"
}

id! {
    /// The recording ID that [`start`](crate::answer::Started) answers: the name of a session,
    /// and the first part of the name of every file it records.
    Sid, "sid"
}

/// Why a text is not an id.
///
/// The text itself is not repeated: whoever passes the wrong variable may have passed a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdError {
    id: &'static str,
    problem: IdProblem,
}

/// What is wrong with the text of an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdProblem {
    /// The text is empty.
    Empty,
    /// The character at `index` (counted in characters, from 0) may not stand in a URL path.
    NotUrlSafe {
        /// Which character, counted from 0.
        index: usize,
    },
    /// The text is `.` or `..`, which a URL path understands as a step and not as a name.
    DotSegment,
}

impl IdError {
    /// What is wrong with the text.
    #[must_use]
    pub fn problem(&self) -> IdProblem {
        self.problem
    }
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, problem } = self;
        match problem {
            IdProblem::Empty => write!(f, "the {id} is empty"),
            IdProblem::NotUrlSafe { index } => {
                write!(f, "character {index} of the {id} may not stand in a URL")
            }
            IdProblem::DotSegment => write!(f, "the {id} is only dots, a step in a URL path"),
        }
    }
}

impl std::error::Error for IdError {}

fn check(text: &str) -> Result<(), IdProblem> {
    if text.is_empty() {
        return Err(IdProblem::Empty);
    }
    if text == "." || text == ".." {
        return Err(IdProblem::DotSegment);
    }
    match text.chars().position(|c| !is_path_safe(c)) {
        Some(index) => Err(IdProblem::NotUrlSafe { index }),
        None => Ok(()),
    }
}

/// The unreserved characters of a URL, and two that plain base64 may bring along: neither
/// needs escaping in a path.
fn is_path_safe(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '=' | '+')
}
