//! How fast one sender may go on. Whole hospitals sit behind one address, so nobody is refused: who sends very much
//! waits a little, and who goes on waits longer.

use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// How long a sending is remembered at the least; at the most twice as long.
pub const WINDOW: SignedDuration = SignedDuration::from_mins(10);

const STEP: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(3);

/// How many times something came lately, without a list of when: the count of this window and of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recent {
    window: i64,
    before: u32,
    now: u32,
}

impl Recent {
    pub fn first(at: Timestamp, length: SignedDuration) -> Recent {
        Recent { window: number(at, length), before: 0, now: 1 }
    }

    /// With one more at `at`.
    pub fn again(self, at: Timestamp, length: SignedDuration) -> Recent {
        let window = number(at, length);
        match window - self.window {
            ..=0 => Recent { now: self.now.saturating_add(1), ..self },
            1 => Recent { window, before: self.now, now: 1 },
            _ => Recent::first(at, length),
        }
    }

    /// How many came within one length up to `at`: of the window before, the part that reaches into it.
    pub fn count(self, at: Timestamp, length: SignedDuration) -> u32 {
        let into = at.as_millisecond().rem_euclid(milliseconds(length));
        let left = milliseconds(length) - into;
        let before = i64::from(self.before) * left / milliseconds(length);
        self.now.saturating_add(u32::try_from(before).unwrap_or(u32::MAX))
    }

    /// Whether nothing of it reaches to `at` any more.
    pub fn is_over(self, at: Timestamp, length: SignedDuration) -> bool {
        number(at, length) - self.window > 1
    }
}

fn milliseconds(length: SignedDuration) -> i64 {
    i64::try_from(length.as_millis()).unwrap_or(i64::MAX).max(1)
}

fn number(at: Timestamp, length: SignedDuration) -> i64 {
    at.as_millisecond().div_euclid(milliseconds(length))
}

/// How long an answer waits for a sender of whom `count` forms came lately, where `limit` are nothing to notice.
pub fn delay(count: u32, limit: u32) -> Duration {
    STEP.saturating_mul(count.saturating_sub(limit)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Timestamp {
        // A full ten minutes of the clock.
        Timestamp::constant(1_795_255_200, 0) + SignedDuration::from_mins(minute)
    }

    #[test]
    fn nobody_waits_below_the_limit_and_nobody_longer_than_three_seconds() {
        for (count, limit, expected) in
            [(0, 30, 0), (30, 30, 0), (31, 30, 100), (45, 30, 1_500), (60, 30, 3_000), (u32::MAX, 30, 3_000)]
        {
            assert_eq!(delay(count, limit), Duration::from_millis(expected), "{count} of {limit}");
        }
    }

    #[test]
    fn what_came_lately_fades() {
        let mut held = Recent::first(at(0), WINDOW);
        for _ in 0..39 {
            held = held.again(at(2), WINDOW);
        }
        assert_eq!(held.count(at(2), WINDOW), 40);
        let next = held.again(at(10), WINDOW);
        assert_eq!(next.count(at(10), WINDOW), 41);
        // Half of the window before still reaches in; then none of it.
        assert_eq!(next.count(at(15), WINDOW), 21);
        assert_eq!(next.again(at(31), WINDOW).count(at(31), WINDOW), 1);
        assert!(!held.is_over(at(19), WINDOW) && held.is_over(at(20), WINDOW));
    }

    #[test]
    fn a_clock_that_goes_back_forgets_nothing() {
        let held = Recent::first(at(30), WINDOW).again(at(5), WINDOW);
        assert_eq!(held.count(at(30), WINDOW), 2);
    }
}
