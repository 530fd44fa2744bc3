//! How much the service takes at a time.

use std::collections::VecDeque;
use std::time::Duration;

use crate::fault::Fault;

/// Requests per second, and recordings at a time; `None` is no limit.
pub(crate) struct Limits {
    requests: Option<usize>,
    recordings: Option<usize>,
    /// When the latest requests were admitted, the oldest first.
    admitted: VecDeque<Duration>,
}

impl Limits {
    pub(crate) fn new(requests: Option<usize>, recordings: Option<usize>) -> Self {
        Self {
            requests,
            recordings,
            admitted: VecDeque::new(),
        }
    }

    /// Counts a request at `now`. One that is refused does not count.
    pub(crate) fn admit(&mut self, now: Duration) -> Result<(), Fault> {
        let Some(limit) = self.requests else {
            return Ok(());
        };
        let is_past = |at: &Duration| now.saturating_sub(*at) >= Duration::from_secs(1);
        while self.admitted.front().is_some_and(is_past) {
            self.admitted.pop_front();
        }
        if self.admitted.len() >= limit {
            return Err(Fault::rate_limited(limit));
        }
        self.admitted.push_back(now);
        Ok(())
    }

    /// Whether there is room beside those that run.
    pub(crate) fn check_recordings(&self, running: usize) -> Result<(), Fault> {
        match self.recordings {
            Some(limit) if running >= limit => Err(Fault::overload(limit)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_request_within_a_second_is_one_too_many() {
        let mut limits = Limits::new(Some(10), None);
        let at = |ms| Duration::from_millis(ms);

        let admitted: Vec<bool> = (0..11).map(|i| limits.admit(at(i * 50)).is_ok()).collect();

        assert_eq!(admitted, [[true; 10].as_slice(), &[false]].concat());
        assert_eq!(limits.admit(at(999)).unwrap_err().status, 429);
        assert!(limits.admit(at(1_000)).is_ok());
    }

    #[test]
    fn there_is_room_below_the_limit() {
        let limits = Limits::new(None, Some(2));

        assert!(limits.check_recordings(1).is_ok());
        assert_eq!(limits.check_recordings(2).unwrap_err().body["code"], 406);
    }

    #[test]
    fn without_limits_everything_is_admitted() {
        let mut limits = Limits::new(None, None);

        assert!((0..1_000).all(|_| limits.admit(Duration::ZERO).is_ok()));
        assert!(limits.check_recordings(1_000).is_ok());
    }
}
