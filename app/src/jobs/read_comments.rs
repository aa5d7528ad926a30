//! Reads what people wrote, by the county's model: after it has arrived and never in its way. A new model reads all of it
//! again.

use crate::boot::Clock;
use crate::comments::reader::Reader;
use domain::comments::CommentSource;
use domain::organisation::CountyId;
use jiff::Timestamp;
use std::collections::HashMap;
use std::time::Duration;
use store::{KeepReadings, Store};

/// How often one looks whether something waits.
const EVERY: Duration = Duration::from_secs(1);
/// Read at once; and written at once, so that those who answer meanwhile wait for a little of it only.
const AT_ONCE: u32 = 200;
const IN_ONE_WRITE: usize = 50;

/// Reads what waits, and then what comes, for ever.
pub async fn keep_reading(store: Store, counties: Vec<CountyId>, clock: Clock) {
    let mut readers: HashMap<CountyId, Reader> = HashMap::new();
    loop {
        for county in &counties {
            match Reader::current(&store, *county, readers.get(county), clock()).await {
                Ok(reader) => {
                    if let Err(error) = read_by(&reader, &store, *county).await {
                        tracing::warn!(%error, "could not read what people wrote");
                    }
                    readers.insert(*county, reader);
                }
                Err(error) => tracing::warn!(%error, "could not find the model of comments"),
            }
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Reads what waits now; how many comments they were.
pub async fn read_waiting(store: &Store, county: CountyId, now: Timestamp) -> store::Result<u64> {
    let reader = Reader::current(store, county, None, now).await?;
    read_by(&reader, store, county).await
}

/// Some of each source in turn, so that none waits for another that is never done.
async fn read_by(reader: &Reader, store: &Store, county: CountyId) -> store::Result<u64> {
    let mut read = 0;
    loop {
        let mut is_done = true;
        for source in CommentSource::ALL {
            let waiting = store.comments_to_read(county, source, reader.number, AT_ONCE).await?;
            for comments in waiting.chunks(IN_ONE_WRITE) {
                let rows = comments.iter().map(|comment| (comment.id.clone(), reader.read(comment))).collect();
                store.write_when_quiet(KeepReadings { county, source, model: reader.number, rows }).await?;
            }
            read += waiting.len() as u64;
            is_done &= waiting.len() < AT_ONCE as usize;
        }
        if is_done {
            return Ok(read);
        }
    }
}
