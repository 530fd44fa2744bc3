//! Locking without a panic.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks; a holder that panicked left whole values behind (every critical section here replaces
/// or pushes values, none leaves one half written), so a poisoned lock is as good as any.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
