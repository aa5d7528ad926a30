use crate::{Error, Result, Store, key};
use domain::measures::{Columns, NO_SCORE, Row as ColumnRow};
use domain::organisation::CountyId;
use sqlx::Row;
use sqlx::any::AnyRow;

/// The columns of a row, as `column_row` reads them.
pub(crate) const COLUMNS: &str = "day, unit, survey, channel, language, age_group, sex, nps, access, encounter, \
     participation, safety, information, clarity, usefulness";

impl Store {
    /// Every response of the county as columns, in the order of their days.
    pub async fn columns(&self, county: CountyId) -> Result<Columns> {
        Ok(self.logged_columns(county).await?.0)
    }

    /// How many responses the county has.
    pub async fn response_count(&self, county: CountyId) -> Result<i64> {
        let row = sqlx::query("SELECT count(*) FROM responses WHERE county = $1")
            .bind(key(county))
            .fetch_one(&self.reads)
            .await?;
        Ok(row.try_get(0)?)
    }
}

pub(crate) fn column_row(row: &AnyRow) -> Result<ColumnRow> {
    let score = |column: usize| -> Result<u8> {
        let score: Option<i16> = row.try_get(column)?;
        Ok(score.map_or(NO_SCORE, |score| score as u8))
    };
    let wide = |column: usize| -> Result<u16> {
        u16::try_from(row.try_get::<i64, _>(column)?).map_err(|_| Error::Unreadable("response"))
    };
    let narrow = |column: usize| -> Result<u8> { Ok(row.try_get::<i16, _>(column)? as u8) };
    let mut statements = [NO_SCORE; 7];
    for (place, held) in statements.iter_mut().enumerate() {
        *held = score(8 + place)?;
    }
    Ok(ColumnRow {
        day: wide(0)?,
        unit: wide(1)?,
        survey: row.try_get::<i16, _>(2)? as u16,
        channel: narrow(3)?,
        language: narrow(4)?,
        age_group: narrow(5)?,
        sex: narrow(6)?,
        nps: score(7)?,
        statements,
    })
}
