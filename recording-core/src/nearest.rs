//! "Did you mean …?"

use crate::message::Message;
use crate::mode::ModeMask;
use crate::presence::refused_by;
use crate::rules::Rules;

/// The longest key that is compared.
const LONGEST: usize = 64;

/// What is said of a key that the rules do not know: the key that was meant, if any that is allowed
/// in these modes is close.
pub(crate) const fn unknown_key(key: &str, rules: &Rules, modes: &[ModeMask]) -> Message {
    let mut message = Message::EMPTY;
    message.push("unknown key ");
    message.push_code(key);
    match nearest(key, rules, modes) {
        Some(known) => {
            message.push(": did you mean ");
            message.push_code(known);
            message.push("?");
        }
        None => message.push(": remove it"),
    }
    message
}

const fn nearest(key: &str, rules: &Rules, modes: &[ModeMask]) -> Option<&'static str> {
    let mut closest = 2 + key.len() / 4;
    let mut found = None;
    let mut place = 0;
    while place < rules.fields.len() {
        let field = &rules.fields[place];
        let distance = distance(key.as_bytes(), field.key.as_bytes());
        if distance < closest && refused_by(field, modes).is_none() {
            closest = distance;
            found = Some(field.key);
        }
        place += 1;
    }
    found
}

/// How many letters to insert, delete or exchange; the case of a letter counts nothing.
const fn distance(left: &[u8], right: &[u8]) -> usize {
    if right.len() > LONGEST {
        return usize::MAX;
    }
    let mut row = [0; LONGEST + 1];
    let mut column = 0;
    while column <= right.len() {
        row[column] = column;
        column += 1;
    }
    let mut line = 0;
    while line < left.len() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        let mut column = 0;
        while column < right.len() {
            let is_same = left[line].eq_ignore_ascii_case(&right[column]);
            let exchange = diagonal + if is_same { 0 } else { 1 };
            diagonal = row[column + 1];
            row[column + 1] = least(exchange, least(diagonal, row[column]) + 1);
            column += 1;
        }
        line += 1;
    }
    row[right.len()]
}

const fn least(left: usize, right: usize) -> usize {
    if left < right { left } else { right }
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn a_slip_is_close_and_nonsense_is_not() {
        let distances = [
            "strmMode",
            "streammode",
            "steramMode",
            "streamModes",
            "colour",
        ]
        .map(|key| distance(key.as_bytes(), b"streamMode"));

        assert_eq!(distances, [2, 0, 2, 1, 9]);
    }
}
