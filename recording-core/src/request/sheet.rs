//! What is wrong with a body, by the tokens that it stands at.

use super::literal::Value;
use crate::message::Message;
use crate::mode::ModeMask;
use crate::rules::RuleRef;

/// Which tokens of a body are wrong; and, of the one that is asked for, what is.
///
/// The compiler walks a body once to mark its wrong tokens, and once more for each of them to say
/// what is wrong there: so a body without mistakes costs one walk and no words.
pub struct Sheet<'a> {
    wrong: &'a mut [bool],
    asked: Option<usize>,
    said: Message,
}

impl<'a> Sheet<'a> {
    /// To mark the wrong tokens, each at its number.
    pub const fn marking(wrong: &'a mut [bool]) -> Self {
        Self {
            wrong,
            asked: None,
            said: Message::EMPTY,
        }
    }

    /// To say what is wrong at one token.
    pub const fn about(token: usize, wrong: &'a mut [bool]) -> Self {
        Self {
            wrong,
            asked: Some(token),
            said: Message::EMPTY,
        }
    }

    /// What is wrong at the token that was asked for.
    #[must_use]
    pub const fn said(&self) -> &str {
        self.said.as_str()
    }

    /// Says what is wrong at the token that was asked for.
    ///
    /// # Panics
    ///
    /// Always: that is how the compiler is made to say it, at the place of the call.
    #[track_caller]
    pub const fn tell(&self) -> ! {
        panic!("{}", self.said())
    }

    /// Marks a token, and says whether it is the one that was asked for.
    pub(crate) const fn mark(&mut self, token: usize) -> bool {
        self.wrong[token] = true;
        matches!(self.asked, Some(asked) if asked == token)
    }

    /// Adds a sentence, and the name and link of its rule.
    pub(crate) const fn say(&mut self, message: &Message, rule: RuleRef) {
        if !self.said.is_empty() {
            self.said.push("\n");
        }
        self.said.push(message.as_str());
        if let Some(id) = rule.id {
            self.said.push(" [");
            self.said.push(id);
            self.said.push("]");
        }
        if let Some(see) = rule.see {
            self.said.push("\nsee ");
            self.said.push(see);
        }
    }

    pub(crate) const fn note(&mut self, token: usize, message: &Message, rule: RuleRef) {
        if self.mark(token) {
            self.say(message, rule);
        }
    }
}

/// The way to look into a type: its own constant of this name goes before this one.
pub trait Inspected {
    /// Nothing to look into.
    const __INSPECTOR: Uninspected = Uninspected;
}

impl<T: ?Sized> Inspected for T {}

/// A type that is no modal struct, or one that is not known yet: only the run knows what is in it.
#[derive(Clone, Copy, Debug)]
pub struct Uninspected;

impl Uninspected {
    /// Finds nothing.
    pub const fn inspect(self, _value: &Value, _given: &[ModeMask], _sheet: &mut Sheet<'_>) {}
}
