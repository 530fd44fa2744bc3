//! Why an emulator did not start.

use std::{error, fmt, io};

/// Why an emulator did not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The time scale is negative or not a number: give 0 for a clock that only
    /// [`advance`](crate::Emulator::advance) moves, 1 for real time, more for a faster one.
    TimeScale(f64),
    /// The port is taken or not allowed: give another, or 0 for any.
    Bind(io::Error),
    /// The OpenAPI document compiled into this crate is unusable: please report it.
    Document(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TimeScale(scale) => {
                write!(f, "time scale {scale} is not a finite number of at least 0")
            }
            Self::Bind(_) => {
                f.write_str("the emulator's port cannot be bound: choose another, or 0 for any")
            }
            Self::Document(what) => f.write_str(what),
        }
    }
}

impl error::Error for StartError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Bind(cause) => Some(cause),
            Self::TimeScale(_) | Self::Document(_) => None,
        }
    }
}
