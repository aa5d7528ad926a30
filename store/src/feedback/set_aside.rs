//! Feedback that was set aside as machine-made: it waits for a person's word, apart from the inbox. What was said not to
//! be feedback is closed; when its sender writes back, it is open and waits here again.

use super::change::{Change, Changed};
use super::{COLUMNS, feedback};
use crate::{Result, Store, Write, key};
use domain::feedback::{Feedback, Suspicion};
use domain::organisation::{CountyId, UnitId};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};
use std::collections::HashMap;

/// What waits for a look.
const WAITS: &str = "set_aside <> 0 AND state IN ('received', 'in_handling')";

/// A change that takes a feedback from those set aside to the inbox.
pub struct Release(pub Change);

impl Write for Release {
    type Output = Changed;

    async fn run(&self, connection: &mut AnyConnection) -> Result<Changed> {
        let Release(change) = self;
        let changed = change.run(connection).await?;
        if changed == Changed::Done {
            sqlx::query("UPDATE feedback SET set_aside = 0 WHERE county = $1 AND feedback = $2")
                .bind(key(change.county))
                .bind(&change.feedback.id)
                .execute(connection)
                .await?;
        }
        Ok(changed)
    }
}

impl Store {
    /// What waits aside for those who handle for `units`, the oldest first, and how many there are.
    pub async fn set_aside(
        &self,
        county: CountyId,
        units: &[UnitId],
        (page, per_page): (u32, u32),
    ) -> Result<(Vec<(Feedback, Suspicion)>, i64)> {
        let condition = format!("county = $1 AND {WAITS} AND handled_by IN ({})", super::inbox::list(units));
        let sql = format!(
            "SELECT {COLUMNS}, set_aside FROM feedback WHERE {condition} ORDER BY received_at, feedback LIMIT $2 OFFSET $3"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .persistent(false)
            .bind(key(county))
            .bind(i64::from(per_page))
            .bind(i64::from(page) * i64::from(per_page))
            .fetch_all(&self.reads)
            .await?;
        let sql = format!("SELECT count(*) FROM feedback WHERE {condition}");
        let total =
            sqlx::query(sqlx::AssertSqlSafe(sql)).persistent(false).bind(key(county)).fetch_one(&self.reads).await?;
        let one = |row: &AnyRow| Ok((feedback(row)?, suspicion(row)?));
        Ok((rows.iter().map(one).collect::<Result<_>>()?, total.try_get(0)?))
    }

    /// One that waits aside; none where it does not, or is not there.
    pub async fn one_set_aside(&self, county: CountyId, id: &str) -> Result<Option<Feedback>> {
        let sql = format!("SELECT {COLUMNS} FROM feedback WHERE county = $1 AND feedback = $2 AND {WAITS}");
        self.one_feedback(sql, county, id).await
    }

    /// How many wait aside, by the unit whose handlers look at them.
    pub async fn set_aside_counts(&self, county: CountyId) -> Result<HashMap<UnitId, i64>> {
        let sql =
            format!("SELECT handled_by, count(*) FROM feedback WHERE county = $1 AND {WAITS} GROUP BY handled_by");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(key(county)).fetch_all(&self.reads).await?;
        rows.iter().map(|row| Ok((crate::organisation::unit_id(row.try_get(0)?)?, row.try_get(1)?))).collect()
    }
}

fn suspicion(row: &AnyRow) -> Result<Suspicion> {
    let bits: i16 = row.try_get("set_aside")?;
    Ok(Suspicion::from_bits(bits as u8))
}
