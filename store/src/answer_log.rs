//! The log of answers: whoever has read it to a place reads on from there, with no gap and nothing twice.

use crate::columns::{WIDTH, column_row, packed};
use crate::{Result, Store, key};
use domain::measures::{Columns, Row as ColumnRow};
use domain::organisation::CountyId;
use futures_core::Stream;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::future::poll_fn;
use std::pin::pin;

/// As its places are counted.
pub(crate) const ANSWERS: &str = "answers";
/// Before the first place.
const BEGINNING: i64 = -1;

impl Store {
    /// Every response of the county as columns in the order of their days, and the last place in the log that is among
    /// them.
    pub async fn logged_columns(&self, county: CountyId) -> Result<(Columns, i64)> {
        let sql = format!("SELECT {}, place FROM responses WHERE county = $1", packed());
        let mut rows = pin!(sqlx::query(AssertSqlSafe(sql)).bind(key(county)).fetch(&self.reads));
        let (mut columns, mut place) = (Columns::default(), BEGINNING);
        while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
            let (read, at) = logged(&row?)?;
            columns.push(read);
            place = place.max(at);
        }
        columns.sort_by_day();
        Ok((columns, place))
    }

    /// The responses after `place`, and the last place that is among them.
    pub async fn logged_since(&self, county: CountyId, place: i64) -> Result<(Vec<ColumnRow>, i64)> {
        let sql = format!("SELECT {}, place FROM responses WHERE county = $1 AND place > $2", packed());
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(key(county)).bind(place).fetch_all(&self.reads).await?;
        let read: Vec<(ColumnRow, i64)> = rows.iter().map(logged).collect::<Result<_>>()?;
        let last = read.iter().map(|(_, at)| *at).fold(place, i64::max);
        Ok((read.into_iter().map(|(row, _)| row).collect(), last))
    }
}

fn logged(row: &AnyRow) -> Result<(ColumnRow, i64)> {
    Ok((column_row(row)?, row.try_get(WIDTH)?))
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
