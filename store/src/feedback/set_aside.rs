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

/// What waits for a look: what is open. Asked for its state instead, SQLite would go through all that is open by desk.
const WAITS: &str = "set_aside <> 0 AND completed_at IS NULL";

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
        let waiting = self.waiting_aside(county, units).await?;
        let from = page as usize * per_page as usize;
        let shown: Vec<&str> = waiting.iter().skip(from).take(per_page as usize).map(|(_, id)| id.as_str()).collect();
        let total = waiting.len() as i64;
        if shown.is_empty() {
            return Ok((Vec::new(), total));
        }
        let places: Vec<String> = (2..shown.len() + 2).map(|place| format!("${place}")).collect();
        let sql = format!(
            "SELECT {COLUMNS}, set_aside FROM feedback WHERE county = $1 AND feedback IN ({})",
            places.join(", ")
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).persistent(false).bind(key(county));
        let rows = shown.iter().fold(query, |query, id| query.bind(*id)).fetch_all(&self.reads).await?;
        let one = |row: &AnyRow| Ok((feedback(row)?, suspicion(row)?));
        let mut found = rows.iter().map(one).collect::<Result<Vec<_>>>()?;
        found.sort_by(|(one, _), (other, _)| (one.received_at, &one.id).cmp(&(other.received_at, &other.id)));
        Ok((found, total))
    }

    /// When each that waits was received, and its name, the oldest first.
    async fn waiting_aside(&self, county: CountyId, units: &[UnitId]) -> Result<Vec<(i64, String)>> {
        // Sorted here: asked for an order, SQLite would walk all feedback by time to find these few.
        let sql = format!(
            "SELECT received_at, feedback FROM feedback WHERE county = $1 AND {WAITS} AND handled_by IN ({})",
            super::inbox::list(units)
        );
        let rows =
            sqlx::query(sqlx::AssertSqlSafe(sql)).persistent(false).bind(key(county)).fetch_all(&self.reads).await?;
        let mut waiting =
            rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect::<Result<Vec<(i64, String)>>>()?;
        waiting.sort();
        Ok(waiting)
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
