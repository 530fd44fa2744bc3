//! When to ask whether a recording runs.

use std::future::Future;
use std::time::Duration;

/// When to ask whether a recording runs, and when to give up.
///
/// The default is what Agora advises: first after 5 seconds, then 5, 10 and 15 seconds apart, for
/// 90 seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Schedule {
    /// How long to wait before the first query.
    pub first: Duration,
    /// How much longer each wait is than the one before.
    pub step: Duration,
    /// No wait is longer than this.
    pub longest: Duration,
    /// How long after `start` the recording counts as failed.
    pub deadline: Duration,
}

impl Default for Schedule {
    fn default() -> Self {
        Self {
            first: Duration::from_secs(5),
            step: Duration::from_secs(5),
            longest: Duration::from_secs(15),
            deadline: Duration::from_secs(90),
        }
    }
}

impl Schedule {
    /// The same schedule for a service whose clock runs `scale` times as fast.
    ///
    /// # Panics
    ///
    /// If `scale` is not a number above 0.
    #[must_use]
    pub fn faster_by(self, scale: f64) -> Self {
        let faster = |duration: Duration| duration.div_f64(scale);
        Self {
            first: faster(self.first),
            step: faster(self.step),
            longest: faster(self.longest),
            deadline: faster(self.deadline),
        }
    }

    /// The waits: before the first query, the second and so on.
    pub(crate) fn waits(self) -> impl Iterator<Item = Duration> {
        let after_first =
            (1..).map(move |count: u32| self.longest.min(self.step.saturating_mul(count)));
        std::iter::once(self.first).chain(after_first)
    }
}

/// Waits without blocking; by the timer of the runtime that the program has.
pub trait Sleep: Send + Sync {
    /// Is ready after the duration.
    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + Send;
}

/// The timer of tokio.
#[cfg(feature = "reqwest")]
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioSleep;

#[cfg(feature = "reqwest")]
impl Sleep for TokioSleep {
    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> + Send {
        tokio::time::sleep(duration)
    }
}

#[cfg(test)]
mod tests {
    use super::Schedule;

    #[test]
    fn the_waits_are_those_that_agora_advises() {
        let waits = Schedule::default().waits().take(5);

        let seconds: Vec<u64> = waits.map(|wait| wait.as_secs()).collect();
        assert_eq!(seconds, [5, 5, 10, 15, 15]);
    }
}
