use crate::organisation::unit_id;
use crate::visits::SAMPLED;
use crate::{Error, Result, Store, instant, key};
use domain::organisation::{CountyId, UnitId};
use domain::surveys::{LeftOut, SampleCounts};
use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;
use std::collections::BTreeMap;

/// A draw that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    pub number: i64,
    pub survey: String,
    pub seed: u64,
    pub drawn_at: Timestamp,
    /// Visits, and those in the sample.
    pub visits: i64,
    pub sampled: i64,
}

impl Store {
    /// The draws of a survey, the newest first.
    pub async fn draws(&self, county: CountyId, survey: &str) -> Result<Vec<Draw>> {
        let rows = sqlx::query(
            "SELECT d.draw, d.survey, d.seed, d.drawn_at, CAST(coalesce(sum(c.number), 0) AS BIGINT), \
             CAST(coalesce(sum(CASE WHEN c.outcome = 'sampled' THEN c.number ELSE 0 END), 0) AS BIGINT) FROM draws d \
             LEFT JOIN draw_counts c ON c.county = d.county AND c.draw = d.draw \
             WHERE d.county = $1 AND d.survey = $2 GROUP BY d.draw, d.survey, d.seed, d.drawn_at ORDER BY d.draw DESC",
        )
        .bind(key(county))
        .bind(survey)
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(draw).collect()
    }

    /// What became of the visits of a draw, by the unit for which was drawn.
    pub async fn draw_counts(&self, county: CountyId, draw: i64) -> Result<BTreeMap<UnitId, SampleCounts>> {
        let rows = sqlx::query("SELECT unit, outcome, number FROM draw_counts WHERE county = $1 AND draw = $2")
            .bind(key(county))
            .bind(draw)
            .fetch_all(&self.reads)
            .await?;
        let mut counts: BTreeMap<UnitId, SampleCounts> = BTreeMap::new();
        for row in &rows {
            let outcome = match row.try_get(1)? {
                SAMPLED => Ok(()),
                code => Err(LeftOut::parse(code).ok_or(Error::Unreadable("outcome"))?),
            };
            let number = row.try_get::<i64, _>(2)? as u32;
            counts.entry(unit_id(row.try_get(0)?)?).or_default().add(outcome, number);
        }
        Ok(counts)
    }
}

fn draw(row: &AnyRow) -> Result<Draw> {
    let seed: String = row.try_get(2)?;
    Ok(Draw {
        number: row.try_get(0)?,
        survey: row.try_get(1)?,
        seed: seed.parse().map_err(|_| Error::Unreadable("seed"))?,
        drawn_at: instant(row.try_get(3)?)?,
        visits: row.try_get(4)?,
        sampled: row.try_get(5)?,
    })
}
