//! Simulated time: as fast as asked, and advanced by hand.

use std::sync::Mutex;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::lock::lock;

/// Where a clock that only moves by hand begins (14 November 2023), so that its answers repeat.
const FIXED_EPOCH: Duration = Duration::from_secs(1_700_000_000);

/// Maps real time onto simulated time.
#[derive(Debug)]
pub(crate) struct Clock {
    began: Instant,
    epoch: Duration,
    /// Simulated seconds per real second; 0 is a clock that only [`Clock::advance`] moves.
    scale: f64,
    /// What was added by hand.
    advanced: Mutex<Duration>,
}

impl Clock {
    /// A clock at its beginning. `scale` is finite and not negative.
    pub(crate) fn new(scale: f64) -> Self {
        let wall = SystemTime::now().duration_since(UNIX_EPOCH);
        Self {
            began: Instant::now(),
            epoch: if scale > 0.0 {
                wall.unwrap_or(FIXED_EPOCH)
            } else {
                FIXED_EPOCH
            },
            scale,
            advanced: Mutex::new(Duration::ZERO),
        }
    }

    /// Simulated time since the beginning.
    pub(crate) fn now(&self) -> Duration {
        let advanced = *lock(&self.advanced);
        scaled(self.began.elapsed(), self.scale).saturating_add(advanced)
    }

    /// The beginning, since 1970.
    pub(crate) fn epoch(&self) -> Duration {
        self.epoch
    }

    /// Lets simulated time pass at once.
    pub(crate) fn advance(&self, by: Duration) {
        let mut advanced = lock(&self.advanced);
        *advanced = advanced.saturating_add(by);
    }
}

/// `real` at `scale`; the largest duration where that overflows.
fn scaled(real: Duration, scale: f64) -> Duration {
    Duration::try_from_secs_f64(real.as_secs_f64() * scale).unwrap_or(Duration::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_simulated_seconds_pass_in_one() {
        assert_eq!(
            scaled(Duration::from_secs(3), 20.0),
            Duration::from_secs(60)
        );
    }

    #[test]
    fn an_absurd_scale_saturates() {
        assert_eq!(scaled(Duration::from_secs(3), f64::MAX), Duration::MAX);
    }

    #[test]
    fn at_scale_zero_only_the_hand_moves_the_clock() {
        let clock = Clock::new(0.0);
        assert_eq!(clock.now(), Duration::ZERO);

        clock.advance(Duration::from_secs(5));
        clock.advance(Duration::from_secs(2));

        assert_eq!(clock.now(), Duration::from_secs(7));
    }
}
