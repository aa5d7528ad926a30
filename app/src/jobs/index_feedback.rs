//! Reads the words of new and changed feedback into the index by which it is found.

use domain::organisation::CountyId;
use std::time::Duration;
use store::{IndexFeedback, Indexed, Store};
use text::words::Stemmer;

/// How often one looks whether something waits.
const EVERY: Duration = Duration::from_secs(1);
/// Read at once; and written at once, so that those who give feedback meanwhile wait for a little of it only.
const AT_ONCE: u32 = 500;
const IN_ONE_WRITE: usize = 100;

/// Reads what waits, and then what comes, for ever.
pub async fn keep_indexing(store: Store, counties: Vec<CountyId>) {
    loop {
        for county in &counties {
            if let Err(error) = index_waiting(&store, *county).await {
                tracing::warn!(%error, "could not read feedback into the index of words");
            }
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Reads what waits now; how many they were.
pub async fn index_waiting(store: &Store, county: CountyId) -> store::Result<u64> {
    let mut indexed = 0;
    loop {
        let waiting = store.feedback_to_index(county, AT_ONCE).await?;
        let count = waiting.len();
        let mut stemmer = Stemmer::default();
        let with_stems = waiting.into_iter().map(|read| {
            let stems = stemmer.stems(read.texts.iter().map(String::as_str));
            Indexed { read, stems }
        });
        let mut rows: Vec<Indexed> = with_stems.collect();
        while !rows.is_empty() {
            let rest = rows.split_off(rows.len().min(IN_ONE_WRITE));
            store.write_when_quiet(IndexFeedback { county, rows }).await?;
            rows = rest;
        }
        indexed += count as u64;
        if count < AT_ONCE as usize {
            return Ok(indexed);
        }
    }
}
