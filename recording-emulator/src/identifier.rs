//! Identifiers as the service issues them: unlike each other, and the same in every run.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// 240 bytes are 320 characters of base64, one of the lengths the service issues.
const RESOURCE_WORDS: u64 = 30;

/// The `n`-th resource ID: 320 characters, URL-safe.
pub(crate) fn resource_id(n: u64) -> String {
    let bytes: Vec<u8> = (0..RESOURCE_WORDS)
        .flat_map(|i| word(b'r', n, RESOURCE_WORDS, i).to_be_bytes())
        .collect();
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The `n`-th recording ID: 32 lower-case hex digits.
pub(crate) fn sid(n: u64) -> String {
    hex(b's', n)
}

/// The `n`-th request ID: 32 lower-case hex digits.
pub(crate) fn request_id(n: u64) -> String {
    hex(b'q', n)
}

fn hex(kind: u8, n: u64) -> String {
    let [high, low] = [0, 1].map(|i| word(kind, n, 2, i));
    format!("{high:016x}{low:016x}")
}

/// The `i`-th of `count` words. Different `n` give different words: [`scramble`] is a bijection.
fn word(kind: u8, n: u64, count: u64, i: u64) -> u64 {
    let first = (u64::from(kind) << 56).wrapping_add(n.wrapping_mul(count));
    scramble(first.wrapping_add(i))
}

/// One step of SplitMix64.
fn scramble(seed: u64) -> u64 {
    let z = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_sid_is_32_lower_case_hex_digits() {
        let sid = sid(7);

        assert_eq!(sid.len(), 32);
        assert!(sid.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')));
    }

    #[test]
    fn a_resource_id_is_long_and_url_safe() {
        let id = resource_id(7);

        assert_eq!(id.len(), 320);
        assert!(
            id.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        );
    }

    #[test]
    fn identifiers_are_unlike_each_other() {
        let all: HashSet<String> = (0..1000).flat_map(|n| [sid(n), request_id(n)]).collect();

        assert_eq!(all.len(), 2000);
    }
}
