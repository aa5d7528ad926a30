//! The log of answers: whoever has read it to a place reads on from there, with no gap and nothing twice.

use crate::columns::{packed, unpacked};
use crate::{Result, Store, key};
use domain::measures::{Columns, Row as ColumnRow};
use domain::organisation::CountyId;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// As its places are counted.
pub(crate) const ANSWERS: &str = "answers";
/// Before the first place.
const BEGINNING: i64 = i64::MIN;
/// So many places are read in one go; two stretches are read at a time.
const STRETCH: i64 = 10_000;

impl Store {
    /// Every response of the county as columns in the order of their days, and the last place in the log that is among
    /// them.
    pub async fn logged_columns(&self, county: CountyId) -> Result<(Columns, i64)> {
        let mut columns = Columns::default();
        let last = self.read_log(county, BEGINNING, &mut columns).await?;
        columns.sort_by_day();
        Ok((columns, last))
    }

    /// The responses after `place`, and the last place that is among them.
    pub async fn logged_since(&self, county: CountyId, place: i64) -> Result<(Vec<ColumnRow>, i64)> {
        let mut rows = Vec::new();
        let last = self.read_log(county, place, &mut rows).await?;
        Ok((rows, last))
    }

    /// What stands after this place, and the last place.
    async fn read_log(&self, county: CountyId, place: i64, into: &mut impl Extend<ColumnRow>) -> Result<i64> {
        let ends = sqlx::query(
            "SELECT (SELECT min(place) FROM responses WHERE county = $1 AND place > $2), \
             (SELECT max(place) FROM responses WHERE county = $1 AND place > $2)",
        );
        let ends = ends.bind(key(county)).bind(place).fetch_one(&self.reads).await?;
        let (Some(first), Some(last)) = (ends.try_get::<Option<i64>, _>(0)?, ends.try_get::<Option<i64>, _>(1)?) else {
            return Ok(place);
        };
        for from in (first..=last).step_by(2 * STRETCH as usize) {
            let stretch = |from: i64| self.stretch(county, from, last.min(from + STRETCH - 1));
            let read = tokio::try_join!(stretch(from), stretch(from + STRETCH))?;
            for text in <[_; 2]>::from(read).iter().flatten() {
                let rows: Vec<ColumnRow> = unpacked(text).collect::<Result<_>>()?;
                into.extend(rows);
            }
        }
        Ok(last)
    }

    async fn stretch(&self, county: CountyId, from: i64, to: i64) -> Result<Option<String>> {
        let sql = format!("SELECT {} FROM responses WHERE county = $1 AND place BETWEEN $2 AND $3", packed());
        let row = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).bind(from).bind(to).fetch_one(&self.reads).await?;
        Ok(row.try_get(0)?)
    }
}

/// Takes the next `count` places of a log and returns the first. The log is held until the commit, so that nobody who takes later
/// places commits earlier: a reader who sees one place sees all before it.
pub(crate) async fn take_places(
    (county, log): (CountyId, &str),
    count: usize,
    connection: &mut AnyConnection,
) -> Result<i64> {
    let count = count as i64;
    let row = sqlx::query(
        "INSERT INTO editions (county, what, edition) VALUES ($1, $3, $2) \
         ON CONFLICT (county, what) DO UPDATE SET edition = editions.edition + excluded.edition RETURNING edition",
    )
    .bind(key(county))
    .bind(count)
    .bind(log)
    .fetch_one(connection)
    .await?;
    Ok(row.try_get::<i64, _>(0)? - count + 1)
}
