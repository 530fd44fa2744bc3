//! The numbers by which a channel knows its users, and the recorder among them.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! uid {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
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

    fn is_all(&self) -> bool {
        self.0 == Self::ALL_STREAMS
    }
}

/// R029: decimal digits, from 1 to 4294967295.
pub(crate) fn is_uid(uid: &RecorderUid) -> Result<(), &'static str> {
    if is_number(uid.as_str()) {
        Ok(())
    } else {
        Err(NOT_A_UID)
    }
}

const NOT_A_UID: &str =
    "is not a UID: use a number from 1 to 4294967295, in a string and without leading zeros";

fn is_number(uid: &str) -> bool {
    let digits = uid.bytes().all(|byte| byte.is_ascii_digit());
    digits && !uid.starts_with('0') && uid.parse::<u32>().is_ok()
}

/// R084: each element is a user, or stands for all of them.
pub(crate) fn is_user(uid: &UserUid) -> Result<(), &'static str> {
    let is_user = uid.is_all() || is_number(uid.as_str());
    if is_user { Ok(()) } else { Err(NOT_A_UID) }
}

/// R114, R121, R126: a user, and not all of them.
pub(crate) fn is_one_user(uid: &UserUid) -> Result<(), &'static str> {
    if is_number(uid.as_str()) {
        Ok(())
    } else {
        Err(NOT_A_UID)
    }
}

/// R087: a list of whom not to subscribe to names users.
pub(crate) fn are_named(uids: &[UserUid]) -> Result<(), &'static str> {
    match uids.iter().any(UserUid::is_all) {
        true => Err("has `#allstream#`, which is for whom to subscribe to: name the users"),
        false => Ok(()),
    }
}

/// R087: the element that stands for all stands alone.
pub(crate) fn is_all_or_some(uids: &[UserUid]) -> Result<(), &'static str> {
    let all = uids.iter().any(UserUid::is_all);
    match all && uids.len() > 1 {
        true => Err("has `#allstream#` beside UIDs: use the one or the other"),
        false => Ok(()),
    }
}
