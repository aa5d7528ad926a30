//! The county's answers in memory: loaded at start, and brought up to date by the log of answers whenever they are looked
//! at, so that every server shows what any of them has taken.

use domain::measures::Columns;
use domain::organisation::CountyId;
use std::sync::{PoisonError, RwLock};
use store::Store;
use tokio::sync::Mutex;
use tokio::task;

/// The columns that a server keeps.
pub struct LiveColumns {
    columns: RwLock<Columns>,
    /// The last place of the log that is among them; who holds it reads on.
    place: Mutex<i64>,
}

impl LiveColumns {
    pub async fn load(store: &Store, county: CountyId) -> Result<LiveColumns, store::Error> {
        let (columns, place) = store.logged_columns(county).await?;
        Ok(LiveColumns { columns: RwLock::new(columns), place: Mutex::new(place) })
    }

    /// The answers as of now; they stay so while more come in.
    pub async fn now(&self, store: &Store, county: CountyId) -> Result<Columns, store::Error> {
        let mut place = self.place.lock().await;
        let (rows, last) = store.logged_since(county, *place).await?;
        if !rows.is_empty() {
            self.columns.write().unwrap_or_else(PoisonError::into_inner).extend(rows);
            *place = last;
        }
        Ok(self.as_read())
    }

    /// Reads on; once nothing new comes, what an import of other days has left unsorted is sorted.
    pub async fn keep_up(&self, store: &Store, county: CountyId) -> Result<(), store::Error> {
        let before = self.as_read().len();
        let columns = self.now(store, county).await?;
        if columns.len() == before && columns.is_far_from_sorted() {
            self.sort(columns).await;
        }
        Ok(())
    }

    fn as_read(&self) -> Columns {
        self.columns.read().unwrap_or_else(PoisonError::into_inner).snapshot()
    }

    /// Readers and the log go on meanwhile: what they add comes behind.
    async fn sort(&self, columns: Columns) {
        let taken = columns.len();
        let sorting = task::spawn_blocking(move || {
            let mut columns = columns;
            columns.sort_by_day();
            columns
        });
        let Ok(mut sorted) = sorting.await else { return };
        let mut held = self.columns.write().unwrap_or_else(PoisonError::into_inner);
        sorted.extend(held.rows_from(taken));
        *held = sorted;
    }
}
