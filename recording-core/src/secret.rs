//! A text that must not be seen: a password, a token, a key.

use core::fmt;
use core::hint::black_box;

use secrecy::{ExposeSecret, SecretString};

use crate::kind::WireKind;

/// A text that never shows itself.
///
/// `Debug` prints `Secret(***)`; there is no `Display` and no `serde::Serialize`, so that a secret
/// cannot reach a log or a file by accident. Its memory is overwritten when it is dropped. The one
/// way to the text is [`expose`](Self::expose), a name to search a code base for.
///
/// Two secrets are compared without stopping at the first difference, so that the time taken tells
/// nothing but whether their lengths agree. That is an effort, not a guarantee: the compiler
/// promises nothing about time.
///
/// ```
/// use recording_core::Secret;
///
/// let password = Secret::from("open sesame");
///
/// assert_eq!(format!("{password:?}"), "Secret(***)");
/// assert_eq!(password.expose(), "open sesame");
/// ```
///
/// It does not serialise into a struct that is meant for a log:
///
/// ```compile_fail,E0277
/// #[derive(serde::Serialize)]
/// struct LogLine {
///     password: recording_core::Secret,
/// }
/// ```
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// On the wire it is a string.
    #[doc(hidden)]
    pub const WIRE: WireKind = WireKind::Text;

    /// The text itself. Pass it on to where it must go, and keep no copy.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(SecretString::from(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(SecretString::from(text))
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (left, right) = (self.expose().as_bytes(), other.expose().as_bytes());
        let difference = left.iter().zip(right).fold(0, |all, (l, r)| all | (l ^ r));
        left.len() == right.len() && black_box(difference) == 0
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn debug_shows_nothing_of_the_text() {
        let secret = Secret::from("hunter2");

        assert_eq!(format!("{secret:?}"), "Secret(***)");
        assert_eq!(format!("{:#?}", Some(secret)), "Some(\n    Secret(***),\n)");
    }

    #[test]
    fn secrets_are_equal_when_their_texts_are() {
        let secret = Secret::from(String::from("hunter2"));

        assert_eq!(secret, Secret::from("hunter2"));
        assert_ne!(secret, Secret::from("hunter3"));
        assert_ne!(secret, Secret::from("hunter"));
        assert_ne!(secret, Secret::from("hunter22"));
    }
}
