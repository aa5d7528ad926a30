//! What figures of handling need of every feedback, in memory: read once, then brought up to date with what has changed
//! whenever it is looked at, so that a page over hundreds of thousands of feedbacks is quick and never old.

use domain::measures::Brief;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;
use store::Store;
use tokio::sync::Mutex;

/// A change may reach the disk a little after the time that it carries, and servers' clocks differ a little.
const OVERLAP: SignedDuration = SignedDuration::from_mins(2);
/// How often the changes are read again when feedback comes in meanwhile.
const TRIES: usize = 3;

#[derive(Default)]
struct Held {
    rows: Arc<Vec<Option<Brief>>>,
    places: HashMap<String, usize>,
    looked_at: Option<Timestamp>,
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
            if store.feedback_count(county).await? == held.rows.len() as i64 {
                held.looked_at = Some(now);
                return Ok(held.rows.clone());
            }
        }
        // The first time, and when there is more or less than changes tell of: after an import, or a deletion.
        *held = Held { looked_at: Some(now), ..Held::default() };
        held.take(store.briefs(county).await?);
        Ok(held.rows.clone())
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
