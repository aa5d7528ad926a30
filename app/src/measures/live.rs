//! The county's answers in memory: loaded at start, appended as answers are committed, never holding up a reader.

use domain::measures::{Columns, Row};
use domain::organisation::CountyId;
use domain::surveys::Response;
use std::sync::{PoisonError, RwLock};
use store::Store;

/// How often loading is tried again when answers came in meanwhile.
const TRIES: usize = 5;

/// The columns that a server keeps.
pub struct LiveColumns(RwLock<Columns>);

impl LiveColumns {
    pub async fn load(store: &Store, county: CountyId) -> Result<LiveColumns, store::Error> {
        Ok(LiveColumns(RwLock::new(store.columns(county).await?)))
    }

    /// Reads everything anew. An answer that is committed and appended during the reading would be lost with the old
    /// columns: then the numbers differ, and it is read once more.
    pub async fn reload(&self, store: &Store, county: CountyId) -> Result<(), store::Error> {
        for _ in 0..TRIES {
            let columns = store.columns(county).await?;
            let read = columns.len() as i64;
            *self.0.write().unwrap_or_else(PoisonError::into_inner) = columns;
            if store.response_count(county).await? == read {
                break;
            }
        }
        Ok(())
    }

    /// Adds an answer that is on disk.
    pub fn append(&self, response: &Response) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(Row::from(response));
    }

    /// The answers as of now; they stay so while more come in.
    pub fn snapshot(&self) -> Columns {
        self.0.read().unwrap_or_else(PoisonError::into_inner).snapshot()
    }
}
