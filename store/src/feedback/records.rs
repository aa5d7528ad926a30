use super::briefs::IS_FEEDBACK;
use super::{channel, rating};
use crate::feedback::unit_list;
use crate::organisation::{day, unit_id};
use crate::{Result, Store, instant, key, milliseconds};
use domain::feedback::Kinds;
use domain::language::Language;
use domain::measures::HandlingRow;
use domain::organisation::{CountyId, UnitId};
use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;

impl Store {
    /// Every feedback received before `until`, without its text; not what was said not to be feedback.
    pub async fn handling_rows(&self, county: CountyId, until: Timestamp) -> Result<Vec<HandlingRow>> {
        let topics = "SELECT feedback, topic FROM feedback_topics WHERE county = $1 ORDER BY topic";
        let mut topics = self.topics_by(county, topics).await?;
        let sql = format!(
            "SELECT feedback, received_at, completed_at, due_on, hand_overs, kinds, surge, unit, channel, language, poster, \
             rating              FROM feedback WHERE county = $1 AND received_at < $2 AND {IS_FEEDBACK} ORDER BY received_at, feedback"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(key(county))
            .bind(milliseconds(until))
            .fetch_all(&self.reads)
            .await?;
        let record = |row: &AnyRow| record(row, topics.remove(row.try_get::<&str, _>(0)?).unwrap_or_default());
        rows.iter().map(record).collect()
    }

    /// The feedback on `units` that was received or completed from `since` on, or is open; without its text.
    pub async fn handling_rows_of(
        &self,
        county: CountyId,
        units: &[UnitId],
        since: Timestamp,
    ) -> Result<Vec<HandlingRow>> {
        let place = format!("county = $1 AND unit IN ({})", unit_list(units));
        let topics = format!(
            "SELECT feedback, topic FROM feedback_topics WHERE county = $1 AND feedback IN \
             (SELECT feedback FROM feedback WHERE {place}) ORDER BY topic"
        );
        let mut topics = self.topics_by(county, sqlx::AssertSqlSafe(topics)).await?;
        let sql = format!(
            "SELECT feedback, received_at, completed_at, due_on, hand_overs, kinds, surge, unit, channel, language, poster, \
             rating FROM feedback WHERE {place} AND (received_at >= $2 OR completed_at IS NULL OR completed_at >= $2) \
             AND {IS_FEEDBACK} ORDER BY received_at, feedback"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(milliseconds(since))
            .fetch_all(&self.reads)
            .await?;
        let record = |row: &AnyRow| record(row, topics.remove(row.try_get::<&str, _>(0)?).unwrap_or_default());
        rows.iter().map(record).collect()
    }
}

fn record(row: &AnyRow, topics: Vec<String>) -> Result<HandlingRow> {
    let completed_at: Option<i64> = row.try_get(2)?;
    let hand_overs: i64 = row.try_get(4)?;
    let kinds: i16 = row.try_get(5)?;
    Ok(HandlingRow {
        received_at: instant(row.try_get(1)?)?,
        completed_at: completed_at.map(instant).transpose()?,
        due_on: day(row.try_get(3)?)?,
        hand_overs: u16::try_from(hand_overs).unwrap_or(u16::MAX),
        kinds: Kinds::from_bits(kinds as u8),
        topics,
        group: row.try_get(6)?,
        unit: unit_id(row.try_get(7)?)?,
        channel: channel(row.try_get(8)?)?,
        language: Language::parse(row.try_get(9)?),
        by_poster: row.try_get::<Option<String>, _>(10)?.is_some(),
        rating: rating(row.try_get(11)?),
    })
}
