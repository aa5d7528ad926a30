//! Figures of a year that come from elsewhere.

use crate::{Error, Result, Store, Write, key};
use domain::language::Wording;
use domain::organisation::CountyId;
use domain::reports::{OutsideFigure, OutsideTheme};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

/// Figures in the order in which they are to stand; one that is there under the same key and year is replaced.
pub struct SetOutsideFigures {
    pub county: CountyId,
    pub figures: Vec<OutsideFigure>,
}

impl Write for SetOutsideFigures {
    type Output = ();

    async fn run(&self, connection: &mut AnyConnection) -> Result<()> {
        for (place, figure) in (0_i64..).zip(&self.figures) {
            sqlx::query(
                "INSERT INTO outside_figures (county, year, figure, theme, name_fi, name_sv, name_en, measured_in, \
                 value, country, decimals, source, place) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
                 ON CONFLICT (county, year, figure) DO UPDATE SET theme = excluded.theme, \
                 name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en, \
                 measured_in = excluded.measured_in, value = excluded.value, country = excluded.country, \
                 decimals = excluded.decimals, source = excluded.source, place = excluded.place",
            )
            .bind(key(self.county))
            .bind(i64::from(figure.year))
            .bind(figure.key.as_str())
            .bind(figure.theme.code())
            .bind(figure.name.fi.as_str())
            .bind(figure.name.sv.as_str())
            .bind(figure.name.en.as_str())
            .bind(figure.measured_in.as_str())
            .bind(figure.value.to_string())
            .bind(figure.country.map(|value| value.to_string()).unwrap_or_default())
            .bind(i64::from(figure.decimals))
            .bind(figure.source.as_str())
            .bind(place)
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }
}

impl Store {
    /// The figures of a year from elsewhere, as they are to stand.
    pub async fn outside_figures(&self, county: CountyId, year: i16) -> Result<Vec<OutsideFigure>> {
        let rows = sqlx::query(
            "SELECT figure, theme, name_fi, name_sv, name_en, measured_in, value, country, decimals, source \
             FROM outside_figures WHERE county = $1 AND year = $2 ORDER BY place, figure",
        )
        .bind(key(county))
        .bind(i64::from(year))
        .fetch_all(&self.reads)
        .await?;
        rows.iter().map(|row| read(row, year)).collect()
    }
}

fn read(row: &AnyRow, year: i16) -> Result<OutsideFigure> {
    let number = |text: &str| text.parse::<f64>().map_err(|_| Error::Unreadable("value of an outside figure"));
    let (value, country): (String, String) = (row.try_get(6)?, row.try_get(7)?);
    let decimals: i16 = row.try_get(8)?;
    Ok(OutsideFigure {
        year,
        key: row.try_get(0)?,
        theme: OutsideTheme::parse(row.try_get(1)?).ok_or(Error::Unreadable("theme of an outside figure"))?,
        name: Wording { fi: row.try_get(2)?, sv: row.try_get(3)?, en: row.try_get(4)? },
        measured_in: row.try_get(5)?,
        value: number(&value)?,
        country: Some(country).filter(|text| !text.is_empty()).map(|text| number(&text)).transpose()?,
        decimals: u8::try_from(decimals).map_err(|_| Error::Unreadable("decimals of an outside figure"))?,
        source: row.try_get(9)?,
    })
}
