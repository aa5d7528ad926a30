//! How often the same thing came lately: known by a keyed hash whose key is made at start, changes every day, and is
//! nowhere but in memory. What is counted cannot be read back from it.

use domain::calendar::day_of;
use domain::forms::Recent;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Different things that are remembered; when there are more, those that are over go, or all.
const MOST: usize = 100_000;

struct Held {
    key: [u8; 32],
    day: Date,
    counts: HashMap<u64, Recent>,
}

pub struct Lately {
    length: SignedDuration,
    held: Mutex<Held>,
}

impl Lately {
    pub fn new(length: SignedDuration) -> Result<Lately, getrandom::Error> {
        let mut key = [0; 32];
        getrandom::fill(&mut key)?;
        Ok(Lately { length, held: Mutex::new(Held { key, day: Date::ZERO, counts: HashMap::new() }) })
    }

    /// Counts one more; how many there were within the length up to now.
    pub fn count(&self, what: &[u8], now: Timestamp) -> u32 {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.begin(day_of(now));
        if held.counts.len() >= MOST {
            held.counts.retain(|_, recent| !recent.is_over(now, self.length));
            if held.counts.len() >= MOST {
                held.counts.clear();
            }
        }
        let hash = blake3::keyed_hash(&held.key, what);
        let mut mark = [0; 8];
        mark.copy_from_slice(&hash.as_bytes()[..8]);
        let recent = held.counts.entry(u64::from_le_bytes(mark));
        let recent = recent
            .and_modify(|recent| *recent = recent.again(now, self.length))
            .or_insert_with(|| Recent::first(now, self.length));
        recent.count(now, self.length)
    }
}

impl Held {
    /// On a new day with a new key, and nothing remembered.
    fn begin(&mut self, day: Date) {
        let mut key = [0; 32];
        if day != self.day && getrandom::fill(&mut key).is_ok() {
            *self = Held { key, day, counts: HashMap::new() };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_counted_and_forgotten_on_the_next_day() {
        let lately = Lately::new(SignedDuration::from_hours(1)).unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let evening = at("2026-11-21T21:50:00Z");
        assert_eq!([b"a", b"a", b"b", b"a"].map(|what| lately.count(what, evening)), [1, 2, 1, 3]);
        assert_eq!(lately.count(b"a", at("2026-11-21T22:01:00Z")), 1, "midnight in Helsinki has passed");
    }
}
