//! What figures of handling need of every feedback, in memory: read once, then brought up to date with what has changed
//! whenever it is looked at, so that a page over hundreds of thousands of feedbacks is quick and never old.

use crate::boot::App;
use domain::measures::Brief;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use tokio::sync::Mutex;

/// A change may reach the disk a little after the time that it carries, and servers' clocks differ a little.
const OVERLAP: SignedDuration = SignedDuration::from_mins(2);
/// How often all are counted, so that an import or a deletion, of which no event tells, is seen.
const COUNTED_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// How often it is looked at when nobody asks, so that whoever does need not wait for the reading of all.
const LOOKED_AT_EVERY: Duration = Duration::from_secs(50);
/// How often the changes are read again when feedback comes in while they are counted.
const TRIES: usize = 3;

#[derive(Default)]
struct Held {
    rows: Arc<Vec<Option<Brief>>>,
    places: HashMap<String, usize>,
    looked_at: Option<Timestamp>,
    counted_at: Timestamp,
}

/// The feedback that a server keeps for figures.
#[derive(Default)]
pub struct LiveHandling(Mutex<Held>);

impl LiveHandling {
    /// Every feedback as it stands now.
    pub async fn now(
        &self,
        store: &Store,
        county: CountyId,
        now: Timestamp,
    ) -> Result<Arc<Vec<Option<Brief>>>, store::Error> {
        let mut held = self.0.lock().await;
        for _ in 0..TRIES {
            let Some(looked_at) = held.looked_at else { break };
            held.take(store.briefs_since(county, looked_at - OVERLAP).await?);
            held.looked_at = Some(now);
            if now.duration_since(held.counted_at).abs() < COUNTED_EVERY {
                return Ok(held.rows.clone());
            }
            if store.feedback_count(county).await? == held.rows.len() as i64 {
                held.counted_at = now;
                return Ok(held.rows.clone());
            }
        }
        // The first time, and when there is more or less than changes tell of: after an import, or a deletion.
        *held = Held { looked_at: Some(now), counted_at: now, ..Held::default() };
        held.take(store.briefs(county).await?);
        Ok(held.rows.clone())
    }
}

/// Keeps the feedback in memory up to date until the server ends, from its start on.
pub async fn keep_ready(app: Arc<App>) {
    loop {
        if let Err(error) = app.handling.now(&app.store, app.county, app.now()).await {
            tracing::warn!(%error, "the figures of handling could not be read");
        }
        tokio::time::sleep(LOOKED_AT_EVERY).await;
    }
}

impl Held {
    fn take(&mut self, changed: Vec<(String, Option<Brief>)>) {
        if changed.is_empty() {
            return;
        }
        let rows = Arc::make_mut(&mut self.rows);
        for (id, brief) in changed {
            match self.places.get(&id) {
                Some(place) => rows[*place] = brief,
                None => {
                    self.places.insert(id, rows.len());
                    rows.push(brief);
                }
            }
        }
    }
}
