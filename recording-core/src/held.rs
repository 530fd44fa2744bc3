//! What is on its way through functions that may panic.
//!
//! The optimiser keeps each field of a value by itself, and sees what is set, as long as nobody lends
//! the whole to a function that it does not see into. Dropping is such a function, and it is called
//! wherever something panics: so the value is moved out before.

/// A value that is dropped elsewhere if it is not taken.
pub(crate) struct Held<T>(Option<T>);

impl<T> Held<T> {
    /// Holds a value.
    #[inline]
    pub(crate) const fn new(value: T) -> Self {
        Self(Some(value))
    }

    /// Lends the value.
    #[inline]
    pub(crate) fn lent(&self) -> &T {
        match &self.0 {
            Some(value) => value,
            None => is_gone(),
        }
    }

    /// The value.
    #[inline]
    pub(crate) fn take(mut self) -> T {
        match self.0.take() {
            Some(value) => value,
            None => is_gone(),
        }
    }
}

impl<T> Drop for Held<T> {
    #[inline]
    fn drop(&mut self) {
        if let Some(value) = self.0.take() {
            drop_apart(value);
        }
    }
}

#[cold]
#[inline(never)]
fn drop_apart<T>(value: T) {
    drop(value);
}

#[cold]
fn is_gone() -> ! {
    unreachable!("what is held is taken once, at the end")
}
