//! The numbers by which a channel knows its users, and the recorder among them.

use std::fmt;

use recording_core::WireKind;
use serde::{Deserialize, Serialize};

macro_rules! uid {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// On the wire it is a string.
            pub const WIRE: WireKind = WireKind::Text;

            /// The UID as it stands on the wire: a number in a string.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<u32> for $name {
            fn from(uid: u32) -> Self {
                Self(uid.to_string())
            }
        }

        impl From<&str> for $name {
            fn from(uid: &str) -> Self {
                Self(uid.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(uid: String) -> Self {
                Self(uid)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

uid! {
    /// The UID of the recorder: a number from 1 to 4294967295, on the wire as a string (R028).
    ///
    /// It must not be the UID of anybody in the channel, or the two throw each other out. String
    /// user accounts do not exist here.
    ///
    /// ```
    /// use recording::RecorderUid;
    ///
    /// assert_eq!(RecorderUid::from(527_841).as_str(), "527841");
    /// ```
    RecorderUid
}

uid! {
    /// The UID of a user in the channel: a number from 1 to 4294967295, on the wire as a string;
    /// or [`UserUid::ALL_STREAMS`].
    UserUid
}

impl UserUid {
    /// Alone in a list: everybody in the channel.
    pub const ALL_STREAMS: &'static str = "#allstream#";
}

/// R029, R114, R121, R126: decimal digits, from 1 to 4294967295.
pub(crate) const fn is_uid(uid: &str) -> Result<(), &'static str> {
    let digits = uid.as_bytes();
    let (mut number, mut place) = (0_u64, 0);
    while place < digits.len() && digits[place].is_ascii_digit() && number <= u32::MAX as u64 {
        number = number * 10 + (digits[place] - b'0') as u64;
        place += 1;
    }
    let is_number = place == digits.len() && 0 < number && number <= u32::MAX as u64;
    if is_number && digits[0] != b'0' {
        Ok(())
    } else {
        Err(
            "is not a UID: use a number from 1 to 4294967295, in a string and without leading zeros",
        )
    }
}

/// R084: each element is a user, or stands for all of them.
pub(crate) const fn is_user(uid: &str) -> Result<(), &'static str> {
    if is_all(uid) { Ok(()) } else { is_uid(uid) }
}

const fn is_all(uid: &str) -> bool {
    matches!(uid.as_bytes(), b"#allstream#")
}

const fn has_all(uids: &[&str]) -> bool {
    let mut place = 0;
    while place < uids.len() {
        if is_all(uids[place]) {
            return true;
        }
        place += 1;
    }
    false
}

/// R087: a list of whom not to subscribe to names users.
pub(crate) const fn are_named(uids: &[&str]) -> Result<(), &'static str> {
    match has_all(uids) {
        true => Err("has `#allstream#`, which is for whom to subscribe to: name the users"),
        false => Ok(()),
    }
}

/// R087: the element that stands for all stands alone.
pub(crate) const fn is_all_or_some(uids: &[&str]) -> Result<(), &'static str> {
    match has_all(uids) && uids.len() > 1 {
        true => Err("has `#allstream#` beside UIDs: use the one or the other"),
        false => Ok(()),
    }
}
