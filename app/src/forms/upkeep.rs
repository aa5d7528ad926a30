//! What is done for the forms beside the requests: counts go to the store, alarms are looked for, and staff pages are
//! told how things stand.

use super::counters::hour_of;
use super::{Seen, alarms};
use crate::boot::App;
use domain::calendar::{day_from_number, day_number, day_of};
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use store::SweepCounts;

/// What a server that crashes loses of its counts, at the most.
const FLUSH_EVERY: Duration = Duration::from_secs(5);
/// Alarms are looked for at every so many flushes.
const LOOK_EVERY: u32 = 12;
/// Hours are kept for alarms: four weeks and what is around them.
const KEPT_HOURS: i64 = 30 * 24;
/// So many days what was searched for in vain is kept and shown.
pub const MISSED_DAYS: i32 = 90;

/// Looks after the forms until the server ends.
pub async fn keep(app: Arc<App>) {
    let mut round = 0_u32;
    loop {
        let done = if round.is_multiple_of(LOOK_EVERY) { app.look_after_forms().await } else { app.note_forms().await };
        if let Err(error) = done {
            tracing::warn!(%error, "could not look after the forms");
        }
        round = round.wrapping_add(1);
        tokio::time::sleep(FLUSH_EVERY).await;
    }
}

impl App {
    /// Adds what was counted to the store, and reads what staff pages tell.
    pub async fn note_forms(&self) -> Result<(), store::Error> {
        self.forms.counters.flush(&self.store, self.county).await?;
        self.look_at_alarms().await
    }

    /// Counts, alarms, and the end of what is kept long enough.
    pub async fn look_after_forms(&self) -> Result<(), store::Error> {
        self.forms.counters.flush(&self.store, self.county).await?;
        alarms::check(self).await?;
        let missed_before = day_from_number(day_number(day_of(self.now())) - MISSED_DAYS);
        let hours_before = hour_of(self.now()) - KEPT_HOURS;
        self.store.write(SweepCounts { county: self.county, hours_before, missed_before }).await?;
        self.look_at_alarms().await
    }

    pub(super) async fn look_at_alarms(&self) -> Result<(), store::Error> {
        let set_aside = self.store.set_aside_counts(self.county).await?;
        let alarms = self.store.alarms(self.county, self.now()).await?;
        let alarms = alarms.into_iter().filter(|alarm| alarm.closed_at.is_none()).collect();
        *self.forms.seen.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(Seen { alarms, set_aside });
        Ok(())
    }
}
