//! A lane for each form: so many sendings under way, and a line behind them. A flood in one leaves the others free.

use domain::forms::Form;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::{Semaphore, SemaphorePermit};

const UNDER_WAY: usize = 64;
const LONGEST_LINE: usize = 1_000;

struct Lane {
    turns: Semaphore,
    waiting: AtomicUsize,
}

pub struct Lanes([Lane; Form::ALL.len()]);

impl Default for Lanes {
    fn default() -> Lanes {
        Lanes(Form::ALL.map(|_| Lane { turns: Semaphore::new(UNDER_WAY), waiting: AtomicUsize::new(0) }))
    }
}

/// A place in the line, given up also by those who go away before their turn.
struct Place<'a>(&'a AtomicUsize);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Lanes {
    /// Waits for a turn; none where the line is too long to stand in.
    pub async fn turn(&self, form: Form) -> Option<SemaphorePermit<'_>> {
        let lane = &self.0[form as usize];
        if let Ok(turn) = lane.turns.try_acquire() {
            return Some(turn);
        }
        let before = lane.waiting.fetch_add(1, Ordering::Relaxed);
        let _place = Place(&lane.waiting);
        if before >= LONGEST_LINE {
            return None;
        }
        lane.turns.acquire().await.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[tokio::test]
    async fn a_full_lane_leaves_the_others_free_and_its_line_ends_somewhere() {
        let lanes = Arc::new(Lanes::default());
        let mut held = Vec::new();
        for _ in 0..UNDER_WAY {
            held.push(lanes.turn(Form::Give).await.unwrap());
        }
        let waits: Vec<_> = (0..LONGEST_LINE)
            .map(|_| {
                let lanes = lanes.clone();
                tokio::spawn(async move { lanes.turn(Form::Give).await.is_some() })
            })
            .collect();
        while lanes.0[Form::Give as usize].waiting.load(Ordering::Relaxed) < LONGEST_LINE {
            tokio::task::yield_now().await;
        }
        assert!(lanes.turn(Form::Give).await.is_none());
        assert!(lanes.turn(Form::SurveyQr).await.is_some());
        // Who goes away gives up the place.
        waits[0].abort();
        while lanes.0[Form::Give as usize].waiting.load(Ordering::Relaxed) == LONGEST_LINE {
            tokio::task::yield_now().await;
        }
        held.clear();
        for wait in waits.into_iter().skip(1) {
            assert!(wait.await.unwrap());
        }
        assert!(lanes.turn(Form::Give).await.is_some());
    }
}
