//! What a server keeps in memory of every feedback, for figures of handling, and what has changed of it since.

use super::{channel, rating};
use crate::organisation::day;
use crate::{Result, Store, instant, key, milliseconds};
use domain::measures::Brief;
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;

/// The feedback that figures see: not what was set aside and then said not to be feedback.
pub(super) const IS_FEEDBACK: &str = "NOT (set_aside <> 0 AND state = 'closed')";

impl Store {
    /// How many feedbacks there are, whatever their state.
    pub async fn feedback_count(&self, county: CountyId) -> Result<i64> {
        let row = sqlx::query("SELECT count(*) FROM feedback WHERE county = $1")
            .bind(key(county))
            .fetch_one(&self.reads)
            .await?;
        Ok(row.try_get(0)?)
    }

    /// Every feedback by its identifier; without a row where it is no feedback after all.
    pub async fn briefs(&self, county: CountyId) -> Result<Vec<(String, Option<Brief>)>> {
        self.briefs_where(county, "received_at >= $2", i64::MIN).await
    }

    /// Those that were received or changed from `since` on.
    pub async fn briefs_since(&self, county: CountyId, since: Timestamp) -> Result<Vec<(String, Option<Brief>)>> {
        // First which, each by its index; then they: an OR of both would read every feedback.
        let changed = "feedback IN (SELECT r.feedback FROM feedback r WHERE r.county = $1 AND r.received_at >= $2 \
             UNION SELECT e.feedback FROM feedback_events e WHERE e.county = $1 AND e.at >= $2)";
        self.briefs_where(county, changed, milliseconds(since)).await
    }

    async fn briefs_where(
        &self,
        county: CountyId,
        condition: &str,
        since: i64,
    ) -> Result<Vec<(String, Option<Brief>)>> {
        let sql = format!(
            "SELECT feedback, received_at, completed_at, due_on, hand_overs, channel, \
             CAST(CASE WHEN {IS_FEEDBACK} THEN 1 ELSE 0 END AS BIGINT), \
             CAST(CASE WHEN poster IS NULL THEN 0 ELSE 1 END AS BIGINT), rating FROM feedback WHERE county = $1 AND {condition}"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(key(county)).bind(since).fetch_all(&self.reads).await?;
        rows.iter().map(brief).collect()
    }
}

fn brief(row: &AnyRow) -> Result<(String, Option<Brief>)> {
    let completed_at: Option<i64> = row.try_get(2)?;
    let hand_overs: i64 = row.try_get(4)?;
    let is_feedback: i64 = row.try_get(6)?;
    let times = (instant(row.try_get(1)?)?, completed_at.map(instant).transpose()?);
    let brief = Brief::new(times, day(row.try_get(3)?)?, hand_overs == 0, channel(row.try_get(5)?)?);
    let by_poster: i64 = row.try_get(7)?;
    let brief = brief.with(by_poster == 1, rating(row.try_get(8)?));
    Ok((row.try_get(0)?, (is_feedback == 1).then_some(brief)))
}
