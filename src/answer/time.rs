//! Points in time, as answers state them.

// R224: seconds or milliseconds.

use std::time::{Duration, SystemTime};

use serde_json::Value;

use super::members::whole_number;

/// A point in time as the service states it: a count since the Unix epoch.
///
/// The documentation says seconds in one place and milliseconds in others, and every published
/// sample has milliseconds. So a number below 10¹¹ (the year 5138 in seconds, March 1973 in
/// milliseconds) counts seconds, and any other milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp(i64);

const FIRST_IN_MILLISECONDS: i64 = 100_000_000_000;

impl Timestamp {
    /// Takes a number, in seconds or milliseconds.
    #[must_use]
    pub fn from_number(number: i64) -> Self {
        if number < FIRST_IN_MILLISECONDS {
            Self(number.saturating_mul(1000))
        } else {
            Self(number)
        }
    }

    /// Milliseconds since the Unix epoch, in UTC.
    #[must_use]
    pub fn unix_millis(self) -> i64 {
        self.0
    }

    /// The time as the standard library has it; none for a time before the epoch.
    #[must_use]
    pub fn system_time(self) -> Option<SystemTime> {
        let millis = u64::try_from(self.0).ok()?;
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(millis))
    }

    /// `yyyyMMddHHmmssSSS`, as file names state a time.
    pub(super) fn from_utc_digits(text: &str) -> Option<Self> {
        if text.len() != 17 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let part = |from: usize, to: usize| text[from..to].parse::<i64>().ok();
        let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
        let (hour, minute, second) = (part(8, 10)?, part(10, 12)?, part(12, 14)?);
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let seconds =
            ((days_since_epoch(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
        Some(Self(seconds * 1000 + part(14, 17)?))
    }

    pub(super) fn read(value: &Value) -> Option<Self> {
        whole_number(value).map(Self::from_number)
    }
}

/// Days from 1970-01-01 to a day of the Gregorian calendar, which counts here from March: then
/// the leap day is the last of its year.
fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let months_since_march = (month + 9) % 12;
    let day_of_year = (153 * months_since_march + 2) / 5 + day - 1;
    let leap_days = year / 4 - year / 100 + year / 400;
    // 719 468 days lie between 0000-03-01 and 1970-01-01.
    year * 365 + leap_days + day_of_year - 719_468
}
