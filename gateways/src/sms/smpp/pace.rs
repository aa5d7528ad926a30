//! How fast messages go out: as the address says, and slower when the other side asks for it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The first step away from "as fast as it goes", and the last.
const FIRST_STEP: Duration = Duration::from_millis(20);
const SLOWEST: Duration = Duration::from_secs(2);

#[derive(Debug)]
pub struct Pace {
    /// Between two messages at best.
    usual: Duration,
    now: Mutex<Now>,
}

#[derive(Debug, Clone, Copy)]
struct Now {
    between: Duration,
    next: Option<Instant>,
    /// How often it was slowed down.
    slowed: u32,
}

/// When somebody's turn was, in numbers of slowing down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn(u32);

impl Pace {
    pub fn new(per_second: Option<u16>) -> Pace {
        let usual = per_second.map_or(Duration::ZERO, |number| Duration::from_secs(1) / u32::from(number));
        Pace { usual, now: Mutex::new(Now { between: usual, next: None, slowed: 0 }) }
    }

    /// Waits until it is this one's turn.
    pub async fn turn(&self) -> Turn {
        let at = self.place(Instant::now());
        tokio::time::sleep_until(at).await;
        Turn(self.now().slowed)
    }

    /// The next free moment, which is then taken.
    fn place(&self, now: Instant) -> Instant {
        let mut held = self.now();
        let at = held.next.map_or(now, |next| next.max(now));
        held.next = Some(at + held.between);
        at
    }

    /// Twice as slow, and everybody who comes from now on waits at least so long. Of a whole window that is refused the
    /// first does it; the others went out before that and say nothing new.
    pub fn too_fast(&self, turn: Turn) {
        let mut held = self.now();
        if turn != Turn(held.slowed) {
            return;
        }
        held.slowed = held.slowed.wrapping_add(1);
        held.between = (held.between * 2).clamp(FIRST_STEP, SLOWEST);
        held.next = Some(held.next.map_or_else(Instant::now, |next| next.max(Instant::now())) + held.between);
    }

    /// A little faster again.
    pub fn went_well(&self) {
        let mut held = self.now();
        let faster = held.between.mul_f64(0.95);
        let is_usual = faster <= self.usual || faster < Duration::from_millis(1);
        held.between = if is_usual { self.usual } else { faster };
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(pace: &Pace, messages: u32) -> Duration {
        let start = Instant::now();
        let last = (0..messages).map(|_| pace.place(start)).last().unwrap();
        last - start
    }

    #[test]
    fn without_a_limit_nobody_waits() {
        assert_eq!(spread(&Pace::new(None), 1000), Duration::ZERO);
    }

    #[test]
    fn the_limit_of_the_operator_is_kept() {
        assert_eq!(spread(&Pace::new(Some(50)), 101), Duration::from_secs(2));
    }

    #[test]
    fn a_window_that_is_refused_slows_down_once() {
        let pace = Pace::new(None);
        (0..10).for_each(|_| pace.too_fast(Turn(0)));
        assert_eq!(pace.now().between, FIRST_STEP);
        pace.too_fast(Turn(1));
        assert_eq!(pace.now().between, FIRST_STEP * 2);
    }

    #[test]
    fn who_is_asked_to_slow_down_does_and_comes_back_slowly() {
        let pace = Pace::new(None);
        let refused = || {
            let turn = Turn(pace.now().slowed);
            pace.too_fast(turn);
        };
        refused();
        assert!(spread(&pace, 11) >= FIRST_STEP * 10);
        (0..20).for_each(|_| refused());
        assert_eq!(pace.now().between, SLOWEST);
        pace.went_well();
        assert!(pace.now().between > SLOWEST.mul_f64(0.9));
        (0..200).for_each(|_| pace.went_well());
        assert_eq!(pace.now().between, Duration::ZERO);
    }
}
