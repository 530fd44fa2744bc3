//! Doors that can be told how to stand: a library that calls `recording-core` by another name, and
//! whose users reach it by a path of the library's own.

#![deny(missing_docs, warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

/// What the library is made of.
pub mod deps {
    pub use toolkit as http_toolkit;
}

use toolkit::http::{Bytes, Decode, Endpoint, Response};
use toolkit::{endpoint, modal, modes};

/// How a door stands.
#[modes(crate = toolkit)]
pub enum Stand {
    /// Open.
    Open,
    /// Locked.
    Locked,
}

/// What a lock is locked by. Named by the path from the root of the names.
#[modes(Code, crate = ::toolkit)]
pub enum Lock {
    /// A key.
    #[mode(wire = 1, Code = NoCode)]
    Key,
    /// Digits.
    #[mode(wire = 2, Code = ShortCode)]
    Digits,
}

/// No digits.
#[modes(values, crate = crate::deps::http_toolkit)]
pub enum NoCode {
    /// None.
    #[mode(wire = 0)]
    None,
}

/// Digits that everybody knows.
#[modes(values, crate = crate::deps::http_toolkit)]
pub enum ShortCode {
    /// One to four.
    #[mode(wire = 1234)]
    OneToFour,
}

/// What a door is told.
#[modal(M: Stand(Open, Locked), crate = toolkit)]
pub struct Door {
    /// How wide, in degrees.
    #[rule(only(Open), id = "D1")]
    #[rule(range(1..=180), id = "D2")]
    angle: u16,
    /// How it is locked.
    #[rule(nested, only(Locked), id = "D3")]
    bolt: Bolt<M>,
}

/// How a door is locked.
#[modal(M: Stand(!Open, Locked), tag lock: Lock(Key, Digits), crate = crate::deps::http_toolkit)]
pub struct Bolt {
    /// By what.
    lock: Lock,
    /// The digits.
    #[rule(typed_by(lock::Code), constant(Key = 0), id = "D4")]
    code: u32,
    /// What to do with those who do not know them.
    #[rule(nested(lock))]
    alarm: Option<Alarm>,
}

/// What happens after wrong digits.
#[modal(in lock: Lock(!Key, Digits), crate = ::toolkit)]
pub struct Alarm {
    /// After how many tries.
    #[rule(only(Digits), id = "D5")]
    tries: Option<u8>,
}

/// Moves a door.
#[endpoint(
    POST,
    "/doors/{door}/{M}",
    M: Stand(Open, Locked),
    answer = Moved,
    crate = crate::deps::http_toolkit
)]
#[derive(Clone, Debug)]
pub struct Move<M> {
    /// Which door.
    pub door: u32,
    /// How.
    #[body]
    pub how: Door<M>,
}

/// Rings the bell.
#[endpoint(POST, "/bell", answer = Moved, crate = ::toolkit)]
#[derive(Clone, Debug)]
pub struct Ring {}

/// What a door says.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
pub struct Moved {
    /// Whether it squeaked.
    pub squeaked: bool,
}

/// Doors answer in JSON, whatever the status.
#[derive(Clone, Copy, Debug)]
pub struct Doors;

impl<E: Endpoint<Answer: serde::de::DeserializeOwned>> Decode<E> for Doors {
    type Error = serde_json::Error;

    fn decode(&self, response: Response<Bytes>) -> Result<E::Answer, serde_json::Error> {
        serde_json::from_slice(response.body())
    }
}
