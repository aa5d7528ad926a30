//! The care of the public forms: what happens to them is counted, one form's flood does not stop the others, who sends
//! very much is slowed, and an alarm tells when a form breaks.

pub mod alarms;
mod counters;
mod lanes;
mod lately;
mod sender;
mod upkeep;
pub mod watch;

pub use upkeep::{MISSED_DAYS, keep};
pub use watch::CameBack;

use crate::boot::App;
use counters::Counters;
use domain::forms::{Form, FormEvent, WINDOW};
use domain::language::Language;
use domain::measures::FormRow;
use domain::organisation::{UnitId, may_be_kept};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use lanes::Lanes;
use lately::Lately;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use store::RaisedAlarm;
use tokio::sync::{Semaphore, SemaphorePermit};

/// How long the same text is remembered.
const TEXTS: SignedDuration = SignedDuration::from_hours(1);
/// So many answers may be held back at once; beyond that, nobody is.
const DELAYED: usize = 256;

/// What a server keeps of its forms, in memory only.
pub struct Forms {
    counters: Counters,
    lanes: Lanes,
    senders: Lately,
    texts: Lately,
    delayed: Semaphore,
    seen: Mutex<Arc<Seen>>,
    past: Mutex<Option<(Date, Vec<FormRow>)>>,
}

/// What staff pages tell at their top: read from the store every few seconds.
#[derive(Debug, Default)]
pub struct Seen {
    /// The open alarms.
    pub alarms: Vec<RaisedAlarm>,
    /// How many feedbacks wait aside, by unit.
    pub set_aside: HashMap<UnitId, i64>,
}

impl Forms {
    pub fn new() -> Result<Forms, getrandom::Error> {
        Ok(Forms {
            counters: Counters::default(),
            lanes: Lanes::default(),
            senders: Lately::new(WINDOW)?,
            texts: Lately::new(TEXTS)?,
            delayed: Semaphore::new(DELAYED),
            seen: Mutex::default(),
            past: Mutex::default(),
        })
    }

    /// How many times a text has come within an hour, this time counted.
    pub fn times(&self, text: &str, now: Timestamp) -> u32 {
        self.texts.count(text::fold(text).as_bytes(), now)
    }

    /// Counts a search for a target; what it did not find is told to whoever keeps the targets' words.
    pub fn note_search(&self, typed: &str, found: bool, language: Language, now: Timestamp) {
        self.counters.add(now, (Form::Give, language), FormEvent::Searched, "");
        if !found {
            self.counters.add(now, (Form::Give, language), FormEvent::NotFound, "");
            self.note_missed(typed, language, now);
        }
    }

    /// Keeps the words of a search that led nowhere.
    pub fn note_missed(&self, typed: &str, language: Language, now: Timestamp) {
        if may_be_kept(typed) {
            self.counters.miss(now, text::fold(typed), language);
        }
    }

    /// Waits for a turn among those who send this form; none where the line is too long to stand in.
    pub async fn turn(&self, form: Form) -> Option<SemaphorePermit<'_>> {
        self.lanes.turn(form).await
    }

    /// What happened to forms in each of the months that begin on `firsts`, up to today. The months that are over are
    /// read once a day: nothing is added to them any more.
    pub async fn months(&self, app: &App, firsts: &[Date], today: Date) -> Result<Vec<FormRow>, store::Error> {
        let this = today.first_of_month();
        let over: Vec<Date> = firsts.iter().copied().filter(|first| *first < this).collect();
        let held = self.past.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut rows = match held.filter(|(day, _)| *day == today) {
            Some((_, rows)) => rows,
            None => {
                let rows = app.store.form_rows_in_parts(app.county, &over, this.yesterday().unwrap_or(this)).await?;
                *self.past.lock().unwrap_or_else(PoisonError::into_inner) = Some((today, rows.clone()));
                rows
            }
        };
        rows.extend(app.store.form_rows_in_parts(app.county, &[this], today).await?);
        Ok(rows)
    }

    pub fn seen(&self) -> Arc<Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
