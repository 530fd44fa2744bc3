//! Names in the three cases that Rust and JSON use, and keys as numbers.

use proc_macro2::{Ident, Span};
use quote::format_ident;

/// `stream_mode` → `streamMode`
pub(crate) fn camel(name: &str) -> String {
    let pascal = pascal(name);
    let mut letters = pascal.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// `stream_mode` → `StreamMode`
pub(crate) fn pascal(name: &str) -> String {
    let mut pascal = String::with_capacity(name.len());
    for word in name.split('_') {
        let mut letters = word.chars();
        pascal.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        pascal.push_str(letters.as_str());
    }
    pascal
}

/// `StreamMode` → `stream_mode`
pub(crate) fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut after_lower = false;
    for letter in name.chars() {
        if letter.is_uppercase() && after_lower {
            snake.push('_');
        }
        after_lower = !letter.is_uppercase();
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// The identifier without `r#`.
pub(crate) fn plain(ident: &Ident) -> String {
    let name = ident.to_string();
    match name.strip_prefix("r#") {
        Some(plain) => plain.to_owned(),
        None => name,
    }
}

/// `HasStreamMode` from `Has` and `stream_mode`.
pub(crate) fn prefixed(prefix: &str, ident: &Ident) -> Ident {
    format_ident!("{prefix}{}", pascal(&plain(ident)), span = ident.span())
}

/// The module in which the markers of a `#[modes]` enum live.
pub(crate) fn marker_module(set: &Ident) -> Ident {
    let name = snake(&plain(set));
    let span = Span::call_site().located_at(set.span());
    match syn::parse_str::<Ident>(&name) {
        Ok(_) => Ident::new(&name, span),
        Err(_) if is_no_module(&name) => Ident::new(&format!("{name}_"), span),
        Err(_) => Ident::new_raw(&name, span),
    }
}

/// The words that no module can be called, not even with `r#`.
pub(crate) fn is_no_module(name: &str) -> bool {
    ["crate", "self", "super"].contains(&name)
}

/// A key as a number, by which the compiler tells it apart in one step: as the core has it in
/// `request/standing.rs`.
pub(crate) fn word(key: &str) -> u128 {
    const SHORT: usize = 15;
    let letters = key.bytes().take(SHORT).enumerate();
    let letters = letters.map(|(place, letter)| u128::from(letter) << (8 * place));
    let length = key.len().min(255) as u128;
    letters.sum::<u128>() | length << (8 * SHORT)
}

#[cfg(test)]
mod tests {
    use super::{camel, pascal, snake};

    #[test]
    fn cases() {
        assert_eq!(camel("un_subscribe_audio_uids"), "unSubscribeAudioUids");
        assert_eq!(pascal("stream_mode"), "StreamMode");
        assert_eq!(snake("StreamTypes"), "stream_types");
        assert_eq!(snake("S3Region"), "s3_region");
    }
}
