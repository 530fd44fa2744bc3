//! Texts while the compiler runs, where `==`, `chars` and ranges are not to be had. A call of `len`
//! in each round of a loop would cost the compiler more than the rest of the round.

/// Whether two texts are equal.
pub(crate) const fn same(left: &str, right: &str) -> bool {
    same_bytes(left.as_bytes(), right.as_bytes())
}

/// Texts that differ mostly differ in length or at the end; the rest is compared in pieces, as
/// patterns need no bounds to be checked.
pub(crate) const fn same_bytes(mut left: &[u8], mut right: &[u8]) -> bool {
    match (left, right) {
        ([.., a], [.., b]) if *a == *b && left.len() == right.len() => {}
        ([], []) => return true,
        _ => return false,
    }
    while let (&[a, b, c, d, ref left_rest @ ..], &[e, f, g, h, ref right_rest @ ..]) =
        (left, right)
    {
        if a != e || b != f || c != g || d != h {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    while let (&[a, ref left_rest @ ..], &[b, ref right_rest @ ..]) = (left, right) {
        if a != b {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    true
}

/// Whether a text is among some.
pub(crate) const fn is_one_of(text: &str, texts: &[&str]) -> bool {
    let mut place = 0;
    while place < texts.len() {
        if same(text, texts[place]) {
            return true;
        }
        place += 1;
    }
    false
}

/// Whether a text begins with another.
pub(crate) const fn begins_with(text: &str, prefix: &str) -> bool {
    let (text, prefix) = (text.as_bytes(), prefix.as_bytes());
    let mut place = 0;
    while place < prefix.len() {
        if place >= text.len() || text[place] != prefix[place] {
            return false;
        }
        place += 1;
    }
    true
}

/// Whether a text comes before another; in UTF-8 that is the order of their bytes.
pub(crate) const fn is_before(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut place = 0;
    while place < left.len() && place < right.len() {
        if left[place] != right[place] {
            return left[place] < right[place];
        }
        place += 1;
    }
    left.len() < right.len()
}

/// How many letters a text has: as many as bytes that begin one.
pub(crate) const fn count_letters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count, length) = (0, 0, bytes.len());
    while at < length {
        if bytes[at] & 0xC0 != 0x80 {
            count += 1;
        }
        at += 1;
    }
    count
}

/// The letter that begins at a place of a text.
pub(crate) const fn letter(text: &str, at: usize) -> &str {
    let rest = text.as_bytes().split_at(at).1;
    let mut length = 1;
    while length < rest.len() && rest[length] & 0xC0 == 0x80 {
        length += 1;
    }
    match core::str::from_utf8(rest.split_at(length).0) {
        Ok(letter) => letter,
        Err(_) => "\u{FFFD}",
    }
}

/// Whether a letter is in a set such as `A-Za-z0-9_-`: a `-` between two letters makes a range.
pub(crate) const fn is_in_set(searched: &str, set: &str) -> bool {
    let mut at = 0;
    while at < set.len() {
        let low = letter(set, at);
        at += low.len();
        let is_range = at + 1 < set.len() && set.as_bytes()[at] == b'-';
        let high = if is_range { letter(set, at + 1) } else { low };
        if is_range {
            at += 1 + high.len();
        }
        if !is_before(searched, low) && !is_before(high, searched) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{begins_with, count_letters, is_in_set};

    #[test]
    fn a_dash_makes_a_range_only_between_two_letters() {
        let set = "a-cX_-";

        let found: String = ('!'..='~')
            .filter(|letter| is_in_set(&letter.to_string(), set))
            .collect();

        assert_eq!(found, "-X_abc");
    }

    #[test]
    fn letters_beyond_ascii_are_whole() {
        assert!(is_in_set("ß", "a-zäöüß"));
        assert!(!is_in_set("é", "a-zäöüß"));
        assert!(is_in_set("б", "а-я"));
        assert_eq!(count_letters("Käse 🧀"), 6);
    }

    #[test]
    fn a_text_begins_with_itself_and_not_with_more() {
        assert!(begins_with("rtmp://", "rtmp://"));
        assert!(!begins_with("rtmp:/", "rtmp://"));
    }
}
