//! Counts in memory, between one writing to the store and the next.

use domain::calendar::day_of;
use domain::forms::{Form, FormEvent};
use domain::language::Language;
use domain::organisation::CountyId;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};
use store::{AddCounts, Counted, Store};

/// Different searches that are kept of a day: whoever makes up words does not fill the disk with them.
const MISSED_A_DAY: usize = 2_000;

type MissedKey = (Date, String, Language);

#[derive(Default)]
struct Missed {
    counts: HashMap<MissedKey, i64>,
    /// What was kept today already.
    today: HashSet<MissedKey>,
}

#[derive(Default)]
pub struct Counters {
    counts: Mutex<HashMap<Counted, i64>>,
    missed: Mutex<Missed>,
}

/// The hours since 1970.
pub fn hour_of(at: Timestamp) -> i64 {
    at.as_second().div_euclid(3_600)
}

impl Counters {
    pub fn add(&self, at: Timestamp, (form, language): (Form, Language), event: FormEvent, field: &'static str) {
        let counted = Counted { hour: hour_of(at), day: day_of(at), form, language, event, field };
        *self.counts.lock().unwrap_or_else(PoisonError::into_inner).entry(counted).or_default() += 1;
    }

    pub fn miss(&self, at: Timestamp, words: String, language: Language) {
        let key = (day_of(at), words, language);
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        missed.today.retain(|held| held.0 == key.0);
        if !missed.today.contains(&key) {
            if missed.today.len() >= MISSED_A_DAY {
                return;
            }
            missed.today.insert(key.clone());
        }
        *missed.counts.entry(key).or_default() += 1;
    }

    /// Adds what was counted to the store; what cannot be written now is kept for the next time.
    pub async fn flush(&self, store: &Store, county: CountyId) -> Result<(), store::Error> {
        let counts = std::mem::take(&mut *self.counts.lock().unwrap_or_else(PoisonError::into_inner));
        let missed = std::mem::take(&mut self.missed.lock().unwrap_or_else(PoisonError::into_inner).counts);
        if counts.is_empty() && missed.is_empty() {
            return Ok(());
        }
        let add = AddCounts {
            county,
            counts: counts.iter().map(|(counted, count)| (counted.clone(), *count)).collect(),
            missed: missed.iter().map(|(key, count)| (key.clone(), *count)).collect(),
        };
        let written = store.write(add).await;
        if written.is_err() {
            let mut held = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
            counts.into_iter().for_each(|(counted, count)| *held.entry(counted).or_default() += count);
            let mut held = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
            missed.into_iter().for_each(|(key, count)| *held.counts.entry(key).or_default() += count);
        }
        written
    }
}
