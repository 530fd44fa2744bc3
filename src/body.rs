//! The bodies of all operations as one type, for a program that learns only at run time which it
//! has.

use std::str::FromStr;

use recording_core::Violations;
use serde::{Serialize, Serializer};

use crate::acquire::AnyAcquire;
use crate::modes::Mode;
use crate::start::AnyStart;
use crate::stop::AnyStop;
use crate::update::AnyUpdate;
use crate::update_layout::AnyUpdateLayout;

/// An operation that has a body.
///
/// ```
/// use recording::body::Body;
///
/// let body: Body = "update-layout".parse()?;
/// let violations = body.read("web", "{}").unwrap_err();
/// assert_eq!(
///     violations.to_string(),
///     "(root): `UpdateLayout` does not exist in mode `web` [R199]"
/// );
/// # Ok::<(), recording::body::NoSuchBody>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Body {
    /// [`acquire`](crate::acquire).
    Acquire,
    /// [`start`](crate::start).
    Start,
    /// [`update`](crate::update).
    Update,
    /// [`updateLayout`](crate::update_layout).
    UpdateLayout,
    /// [`stop`](crate::stop).
    Stop,
}

impl Body {
    /// Every operation that has a body.
    pub const ALL: [Self; 5] = [
        Self::Acquire,
        Self::Start,
        Self::Update,
        Self::UpdateLayout,
        Self::Stop,
    ];

    /// The operation's name as a word of a command line, such as `update-layout`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Acquire => "acquire",
            Self::Start => "start",
            Self::Update => "update",
            Self::UpdateLayout => "update-layout",
            Self::Stop => "stop",
        }
    }

    /// Reads the body of this operation in a mode as it stands in the URL: `individual`, `mix` or
    /// `web`. Whether an individual recording is one of [screenshots](Mode::Screenshots) alone, the
    /// body tells.
    ///
    /// # Errors
    ///
    /// Every violation at once, in the order of the document.
    pub fn read(self, mode: &str, json: &str) -> Result<AnyBody, Violations> {
        match self {
            Self::Acquire => AnyAcquire::from_wire(mode, json).map(AnyBody::Acquire),
            Self::Start => AnyStart::from_wire(mode, json).map(AnyBody::Start),
            Self::Update => AnyUpdate::from_wire(mode, json).map(AnyBody::Update),
            Self::UpdateLayout => AnyUpdateLayout::from_wire(mode, json).map(AnyBody::UpdateLayout),
            Self::Stop => AnyStop::from_wire(mode, json).map(AnyBody::Stop),
        }
    }
}

impl FromStr for Body {
    type Err = NoSuchBody;

    fn from_str(name: &str) -> Result<Self, NoSuchBody> {
        let body = Self::ALL.into_iter().find(|body| body.name() == name);
        body.ok_or(NoSuchBody)
    }
}

/// A word that names no operation with a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchBody;

impl std::fmt::Display for NoSuchBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = Body::ALL.map(Body::name).join("`, `");
        write!(
            f,
            "no operation of this name has a body: use one of `{names}`"
        )
    }
}

impl std::error::Error for NoSuchBody {}

/// The body of any operation in any mode.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyBody {
    /// Of [`acquire`](crate::acquire).
    Acquire(AnyAcquire),
    /// Of [`start`](crate::start).
    Start(AnyStart),
    /// Of [`update`](crate::update).
    Update(AnyUpdate),
    /// Of [`updateLayout`](crate::update_layout).
    UpdateLayout(AnyUpdateLayout),
    /// Of [`stop`](crate::stop).
    Stop(AnyStop),
}

impl AnyBody {
    /// The mode that the body is for.
    #[must_use]
    pub const fn mode(&self) -> Mode {
        match self {
            Self::Acquire(body) => body.mode(),
            Self::Start(body) => body.mode(),
            Self::Update(body) => body.mode(),
            Self::UpdateLayout(body) => body.mode(),
            Self::Stop(body) => body.mode(),
        }
    }
}

impl Serialize for AnyBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Acquire(body) => body.serialize(serializer),
            Self::Start(body) => body.serialize(serializer),
            Self::Update(body) => body.serialize(serializer),
            Self::UpdateLayout(body) => body.serialize(serializer),
            Self::Stop(body) => body.serialize(serializer),
        }
    }
}
