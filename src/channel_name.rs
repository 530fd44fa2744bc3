//! What a channel may be called, in a string (R023).

use std::borrow::Cow;

/// The characters besides letters, digits and the blank.
const PUNCTUATION: &str = "!#$%&()+-:;<=.>?@[]^_{}|~,";

/// R024: 1 to 64 bytes.
pub(crate) fn is_1_to_64_bytes(cname: &str) -> Result<(), Cow<'static, str>> {
    match cname.len() {
        1..=64 => Ok(()),
        length => Err(format!("has {length} bytes: 1 to 64 are allowed").into()),
    }
}

/// R025: a character set of its own.
pub(crate) fn has_channel_characters(cname: &str) -> Result<(), Cow<'static, str>> {
    let allowed = |letter: &char| {
        letter.is_ascii_alphanumeric() || *letter == ' ' || PUNCTUATION.contains(*letter)
    };
    match cname.chars().find(|letter| !allowed(letter)) {
        None => Ok(()),
        Some(letter) => Err(format!(
            "has the character {letter:?}: only letters, digits, blanks and {PUNCTUATION} are allowed"
        )
        .into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{has_channel_characters, is_1_to_64_bytes};

    #[test]
    fn every_documented_character_is_allowed() {
        let all: String = ('!'..='~')
            .filter(|letter| has_channel_characters(&letter.to_string()).is_ok())
            .collect();

        assert_eq!(all.len() + 1, 89, "with the blank: {all}");
        assert!(has_channel_characters("https://x").is_err());
    }

    #[test]
    fn bytes_are_counted_and_not_characters() {
        assert!(is_1_to_64_bytes(&"a".repeat(64)).is_ok());
        assert!(is_1_to_64_bytes(&"ä".repeat(33)).is_err());
        assert!(is_1_to_64_bytes("").is_err());
    }
}
