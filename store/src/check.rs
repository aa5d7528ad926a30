use crate::organisation::day;
use crate::{DatabaseUrl, Result, Store, instant, key};
use domain::calendar::day_of;
use domain::organisation::CountyId;
use jiff::civil::Date;
use sqlx::Row;

/// How much a county has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub responses: i64,
    pub feedback: i64,
    pub open_feedback: i64,
}

impl Store {
    pub async fn counts(&self, county: CountyId) -> Result<Counts> {
        let row = sqlx::query(
            "SELECT (SELECT count(*) FROM responses WHERE county = $1), \
             (SELECT count(*) FROM feedback WHERE county = $1), \
             (SELECT count(*) FROM feedback WHERE county = $1 AND state IN ('received', 'in_handling'))",
        )
        .bind(key(county))
        .fetch_one(&self.reads)
        .await?;
        Ok(Counts { responses: row.try_get(0)?, feedback: row.try_get(1)?, open_feedback: row.try_get(2)? })
    }

    /// The first and the last day of responses and received feedback; none where there are neither.
    pub async fn span(&self, county: CountyId) -> Result<Option<(Date, Date)>> {
        let row = sqlx::query(
            "SELECT r.first, r.last, f.first, f.last FROM \
             (SELECT min(day) AS first, max(day) AS last FROM responses WHERE county = $1) r, \
             (SELECT min(received_at) AS first, max(received_at) AS last FROM feedback WHERE county = $1) f",
        )
        .bind(key(county))
        .fetch_one(&self.reads)
        .await?;
        let mut days = Vec::with_capacity(4);
        for column in 0..2 {
            days.extend(row.try_get::<Option<i64>, _>(column)?.map(day).transpose()?);
            days.extend(row.try_get::<Option<i64>, _>(column + 2)?.map(instant).transpose()?.map(day_of));
        }
        Ok(days.iter().min().copied().zip(days.iter().max().copied()))
    }

    /// The number of the latest migration that has run.
    pub async fn schema_version(&self) -> Result<i64> {
        let row = sqlx::query("SELECT max(version) FROM _sqlx_migrations").fetch_one(&self.reads).await?;
        Ok(row.try_get(0)?)
    }

    /// What is broken in the database's file, as far as the database can tell; nothing where it keeps no file of ours.
    pub async fn damage(&self, url: &DatabaseUrl) -> Result<Vec<String>> {
        let Some(sql) = url.integrity_check() else { return Ok(Vec::new()) };
        let rows = sqlx::query(sql).fetch_all(&self.reads).await?;
        let told: Result<Vec<String>> = rows.iter().map(|row| Ok(row.try_get(0)?)).collect();
        Ok(told?.into_iter().filter(|line| line != "ok").collect())
    }
}
