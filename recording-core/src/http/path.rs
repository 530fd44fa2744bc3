//! How a value stands in a path.

use core::fmt::{self, Display, Write};

/// Displays a value as one segment of a path.
///
/// Everything but the unreserved characters of RFC 3986 (`A-Z a-z 0-9 - . _ ~`) is percent-encoded
/// as UTF-8, so that no value can begin another segment, a query or a fragment.
///
/// ```
/// use recording_core::http::Segment;
///
/// assert_eq!(Segment("a/b?c").to_string(), "a%2Fb%3Fc");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Segment<T>(pub T);

impl<T: Display> Display for Segment<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Encoder(f), "{}", self.0)
    }
}

/// Encodes on the way, piece by piece: each piece is whole UTF-8.
struct Encoder<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl Write for Encoder<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().try_for_each(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                self.0.write_char(char::from(byte))
            }
            _ => write!(self.0, "%{byte:02X}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Segment;

    #[test]
    fn unreserved_characters_stand_for_themselves() {
        let text = "ABCXYZabcxyz0189-._~";

        assert_eq!(Segment(text).to_string(), text);
    }

    #[test]
    fn all_others_are_percent_encoded() {
        assert_eq!(
            Segment("a b%/?#=+&:@").to_string(),
            "a%20b%25%2F%3F%23%3D%2B%26%3A%40"
        );
        assert_eq!(Segment("é€\n").to_string(), "%C3%A9%E2%82%AC%0A");
    }

    #[test]
    fn any_value_that_displays_is_a_segment() {
        assert_eq!(Segment(527_841).to_string(), "527841");
        assert_eq!(Segment(format_args!("{}/{}", 1, 2)).to_string(), "1%2F2");
    }
}
