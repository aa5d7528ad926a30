use crate::{Result, Store, instant, key};
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::Row;

/// The visits that wait to be drawn, at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingSpan {
    pub visits: i64,
    pub first: Timestamp,
    pub last: Timestamp,
}

impl Store {
    /// How many visits wait to be drawn, and from when to when they were made; none where none waits.
    pub async fn waiting_span(&self, county: CountyId) -> Result<Option<WaitingSpan>> {
        let row = sqlx::query(
            "SELECT count(*), coalesce(min(visited_at), 0), coalesce(max(visited_at), 0) FROM visits \
             WHERE county = $1 AND outcome = ''",
        )
        .bind(key(county))
        .fetch_one(&self.reads)
        .await?;
        let visits: i64 = row.try_get(0)?;
        let span = WaitingSpan { visits, first: instant(row.try_get(1)?)?, last: instant(row.try_get(2)?)? };
        Ok((visits > 0).then_some(span))
    }
}
