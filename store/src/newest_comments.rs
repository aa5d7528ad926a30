//! What respondents wrote: apart from their scores, and found by place and time.

use crate::feedback::unit_list;
use crate::organisation::unit_id;
use crate::{Result, Store, instant, key, milliseconds};
use domain::organisation::{CountyId, UnitId};
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};

/// A comment with where and when it was given; nothing that leads to its writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub unit: UnitId,
    pub submitted_at: Timestamp,
    pub body: String,
}

impl Store {
    /// The newest comments of `units`, at most `most`, none given before `since`.
    pub async fn newest_comments(
        &self,
        county: CountyId,
        units: &[UnitId],
        since: Timestamp,
        most: u32,
    ) -> Result<Vec<Comment>> {
        let sql = format!(
            "SELECT unit, submitted_at, body FROM comments WHERE county = $1 AND submitted_at >= $2 AND unit IN ({}) \
             ORDER BY submitted_at DESC, response LIMIT $3",
            unit_list(units)
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(milliseconds(since))
            .bind(i64::from(most))
            .fetch_all(&self.reads)
            .await?;
        let comment = |row: &sqlx::any::AnyRow| {
            Ok(Comment {
                unit: unit_id(row.try_get(0)?)?,
                submitted_at: instant(row.try_get(1)?)?,
                body: row.try_get(2)?,
            })
        };
        rows.iter().map(comment).collect()
    }
}
