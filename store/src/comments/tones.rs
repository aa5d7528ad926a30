//! How many comments of survey answers feel how, without their words.

use super::sentiment;
use crate::feedback::unit_list;
use crate::{Result, Store, key, milliseconds};
use domain::comments::Sentiment;
use domain::organisation::{CountyId, UnitId};
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};

/// Comments that were read, by what was read in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CommentTones {
    pub positive: u64,
    pub neutral: u64,
    pub negative: u64,
    /// Something is said, but the model does not know how it is meant.
    pub unknown: u64,
}

impl Store {
    /// Of the comments of `units` given since; those that say nothing are left out.
    pub async fn comment_tones(&self, county: CountyId, units: &[UnitId], since: Timestamp) -> Result<CommentTones> {
        let sql = format!(
            "SELECT r.sentiment, count(*) FROM comments c \
             JOIN readings r ON r.county = c.county AND r.source = 2 AND r.item = c.response \
             WHERE c.county = $1 AND c.submitted_at >= $2 AND r.empty = 0 AND c.unit IN ({}) GROUP BY r.sentiment",
            unit_list(units)
        );
        let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(key(county)).bind(milliseconds(since));
        let mut tones = CommentTones::default();
        for row in query.fetch_all(&self.reads).await? {
            let count = row.try_get::<i64, _>(1)?.unsigned_abs();
            *match sentiment(row.try_get(0)?)? {
                Some(Sentiment::Positive) => &mut tones.positive,
                Some(Sentiment::Neutral) => &mut tones.neutral,
                Some(Sentiment::Negative) => &mut tones.negative,
                None => &mut tones.unknown,
            } += count;
        }
        Ok(tones)
    }
}
