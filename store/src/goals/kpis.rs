use super::keep::written;
use super::{number, year};
use crate::{Error, Result, Store, Write, key};
use domain::goals::{Kpi, KpiValue};
use domain::organisation::CountyId;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// Values of what is followed beside the goals; a value that is there is replaced.
pub struct SetKpis {
    pub county: CountyId,
    pub values: Vec<KpiValue>,
}

impl Write for SetKpis {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for value in &self.values {
            sqlx::query(
                "INSERT INTO kpis (county, year, kpi, quarter, value) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (county, year, kpi, quarter) DO UPDATE SET value = excluded.value",
            )
            .bind(key(self.county))
            .bind(i64::from(value.year))
            .bind(value.kpi.code())
            .bind(i64::from(value.quarter))
            .bind(written(value.value))
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }
}

impl Store {
    /// The imported values of a year.
    pub async fn kpis(&self, county: CountyId, of_year: i16) -> Result<Vec<KpiValue>> {
        let rows = sqlx::query(
            "SELECT year, kpi, quarter, value FROM kpis WHERE county = $1 AND year = $2 ORDER BY kpi, quarter",
        )
        .bind(key(county))
        .bind(i64::from(of_year))
        .fetch_all(&self.reads)
        .await?;
        let value = |row: &AnyRow| {
            let quarter: i16 = row.try_get(2)?;
            Ok(KpiValue {
                year: year(row.try_get(0)?)?,
                kpi: Kpi::parse(row.try_get(1)?).ok_or(Error::Unreadable("kpi"))?,
                quarter: u8::try_from(quarter).map_err(|_| Error::Unreadable("quarter of a kpi"))?,
                value: number(row.try_get(3)?)?.ok_or(Error::Unreadable("value of a kpi"))?,
            })
        };
        rows.iter().map(value).collect()
    }
}
