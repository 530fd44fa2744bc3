//! A message that is put together while the compiler runs, or the program.

use crate::mode::{ModeInfo, ModeMask, Wire};
use crate::rules::{Literal, Number};
use crate::text::letter;

/// More than any sentence of ours takes; what is longer ends with `…`.
const CAPACITY: usize = 4096;
const ELLIPSIS: &str = "…";

/// A text that grows in a `const fn`, where there is no `String`.
#[derive(Clone, Copy)]
pub(crate) struct Message {
    bytes: [u8; CAPACITY],
    length: usize,
    is_cut: bool,
}

impl Message {
    pub(crate) const EMPTY: Self = Self {
        bytes: [0; CAPACITY],
        length: 0,
        is_cut: false,
    };

    /// The text so far.
    #[must_use]
    pub(crate) const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => ELLIPSIS,
        }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Adds a text, if all of it fits.
    pub(crate) const fn push(&mut self, text: &str) {
        if self.is_cut {
            return;
        }
        let text = if self.length + text.len() + ELLIPSIS.len() <= CAPACITY {
            text
        } else {
            self.is_cut = true;
            ELLIPSIS
        };
        let bytes = text.as_bytes();
        let mut place = 0;
        while place < bytes.len() {
            self.bytes[self.length] = bytes[place];
            self.length += 1;
            place += 1;
        }
    }

    /// Adds a text, or of a long one the beginning.
    pub(crate) const fn push_start(&mut self, text: &str, most: usize) {
        if text.len() <= most {
            return self.push(text);
        }
        let mut place = 0;
        while place < most {
            let letter = letter(text, place);
            self.push(letter);
            place += letter.len();
        }
        self.push(ELLIPSIS);
    }

    /// Adds a name as code.
    pub(crate) const fn push_code(&mut self, text: &str) {
        self.push("`");
        self.push(text);
        self.push("`");
    }

    /// Adds a whole number.
    pub(crate) const fn push_whole(&mut self, number: i128) {
        if number < 0 {
            self.push("-");
        }
        self.push_digits(number.unsigned_abs(), 1);
    }

    /// At least so many digits, with zeros before the number.
    const fn push_digits(&mut self, number: u128, digits: usize) {
        const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
        if number >= 10 || digits > 1 {
            self.push_digits(number / 10, digits.saturating_sub(1));
        }
        self.push(DIGITS[(number % 10) as usize]);
    }

    /// Adds a number of a rule, with at most nine digits after the point.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "the bounds that people write are small and short"
    )]
    pub(crate) const fn push_number(&mut self, number: Number) {
        const BILLION: u128 = 1_000_000_000;
        let number = match number {
            Number::Int(number) => return self.push_whole(number),
            Number::Float(number) => number,
        };
        if number < 0.0 {
            self.push("-");
        }
        let number = number.abs();
        let billionths = (number * BILLION as f64 + 0.5) as u128;
        self.push_digits(billionths / BILLION, 1);
        let (mut fraction, mut digits) = (billionths % BILLION, 9);
        if fraction > 0 {
            while fraction % 10 == 0 {
                fraction /= 10;
                digits -= 1;
            }
            self.push(".");
            self.push_digits(fraction, digits);
        }
    }

    pub(crate) const fn push_literal(&mut self, literal: &Literal<'_>) {
        match literal {
            Literal::Number(number) => self.push_number(*number),
            Literal::Text(text) => self.push_code(text),
        }
    }

    /// Adds what is allowed: `5 to 9 is allowed`.
    pub(crate) const fn push_bounds(
        &mut self,
        low: Option<Number>,
        high: Option<Number>,
        verb: &str,
    ) {
        match (low, high) {
            (Some(low), Some(high)) => {
                self.push_number(low);
                self.push(" to ");
                self.push_number(high);
            }
            (Some(low), None) => {
                self.push_number(low);
                self.push(" or more");
            }
            (None, Some(high)) => {
                self.push("at most ");
                self.push_number(high);
            }
            (None, None) => return,
        }
        self.push(verb);
    }

    /// Adds a mode as a reader of JSON knows it.
    pub(crate) const fn push_mode(&mut self, mode: &ModeInfo) {
        match mode.wire {
            Wire::Text(text) => self.push_code(text),
            Wire::Number(number) => {
                self.push_whole(number as i128);
                self.push(" (`");
                self.push(mode.name);
                self.push("`)");
            }
        }
    }

    /// Adds some modes of a set: commas between them, and before the last what joins it.
    pub(crate) const fn push_modes(&mut self, modes: &[ModeInfo], mask: ModeMask, last: &str) {
        let mut mask = mask.below(modes.len());
        let mut is_first = true;
        while let Some(place) = mask.first() {
            mask = without_same_wire(modes, mask, place);
            if !is_first {
                self.push(if mask.first().is_none() { last } else { ", " });
            }
            self.push_mode(&modes[place]);
            is_first = false;
        }
    }
}

/// Only the modes that a reader of JSON could tell from the one at a place.
const fn without_same_wire(modes: &[ModeInfo], mask: ModeMask, place: usize) -> ModeMask {
    let mut others = ModeMask(0);
    let mut other = place + 1;
    while other < modes.len() {
        if mask.has(other) && !modes[place].has_same_wire(&modes[other]) {
            others.0 |= 1 << other;
        }
        other += 1;
    }
    others
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, Message};
    use crate::rules::Number;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let numbers = [
            Number::Int(0),
            Number::Int(-120),
            Number::Int(2_592_000),
            Number::Float(0.0),
            Number::Float(-0.5),
            Number::Float(1.0),
            Number::Float(0.25),
            Number::Float(0.000_001),
            Number::Float(1920.05),
        ];

        let written = numbers.map(|number| {
            let mut message = Message::EMPTY;
            message.push_number(number);
            message.as_str().to_owned()
        });

        let expected = [
            "0", "-120", "2592000", "0", "-0.5", "1", "0.25", "0.000001", "1920.05",
        ];
        assert_eq!(written, expected);
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let mut message = Message::EMPTY;

        message.push(&"x".repeat(CAPACITY - 3));
        message.push("yz");
        message.push("more");

        assert_eq!(message.as_str(), format!("{}…", "x".repeat(CAPACITY - 3)));
    }
}
